import uuid
u=uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u,repr(u),u.hex,u.int,u.bytes,u.version,u.variant,u.fields,u.urn,u.time_low,u.node,u.clock_seq,u.bytes_le,u.time,u.time_mid,u.time_hi_version,u.clock_seq_hi_variant,u.clock_seq_low,u.is_safe)
print(uuid.uuid5(uuid.NAMESPACE_DNS,'python.org'),uuid.uuid3(uuid.NAMESPACE_URL,'http://x'))
x=uuid.uuid4(); print(len(str(x)),x.version,type(x),x==uuid.UUID(str(x)))
for a in (('zz',),(),(5,),('{12345678123456781234567812345678}',),('urn:uuid:12345678-1234-5678-1234-567812345678',),(b'x',),):
    try: print(uuid.UUID(*a))
    except Exception as e: print(type(e).__name__,e)
for k in ({'int':1},{'int':-1},{'int':2**128},{'bytes':b'a'},{'bytes':b'a'*16},{'fields':(1,2,3,4,5,6)},{'fields':(1,)},{'int':5,'version':4},{'int':5,'version':9},{'hex':'1','int':1},{'bytes_le':b'b'*16}):
    try: print(uuid.UUID(**k))
    except Exception as e: print(type(e).__name__,e)
print(u<uuid.UUID(int=1),sorted([u,uuid.UUID(int=1)]),hash(u)==hash(u.int),int(u))
try: u.x=1
except Exception as e: print(type(e).__name__,e)
try: u<1
except Exception as e: print(type(e).__name__,e)
print(uuid.NAMESPACE_OID,uuid.NAMESPACE_X500,uuid.RFC_4122,uuid.uuid1().version)
import copy
print(copy.deepcopy(u)==u)

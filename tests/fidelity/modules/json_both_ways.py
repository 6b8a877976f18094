import json
def t(f,*a,**k):
    try: print(f(*a,**k))
    except json.JSONDecodeError as e: print('D', e, e.pos, e.lineno, e.colno, e.msg)
    except Exception as e: print(type(e).__name__, e)
d={'name':'Ada','n':[1,2.5,True,None],'nested':{'é':'\u20ac\U0001f600','q':'"\\/\n\t\x01'},'e':[],'o':{},1:2,2.5:3,None:4,True:5}
t(json.dumps,d); t(json.dumps,d,indent=2); t(json.dumps,d,ensure_ascii=False); t(json.dumps,{'b':1,'a':2},sort_keys=True,indent='\t'); t(json.dumps,[1,[2,[3]]],separators=(',',':')); t(json.dumps,{1:{2:[]},3:()},indent=4)
t(json.dumps,{(1,2):3}); t(json.dumps,{(1,2):3,'a':1},skipkeys=True); t(json.dumps,{1,2}); t(json.dumps,object); t(json.dumps,float('nan')); t(json.dumps,[float('inf')],allow_nan=False); t(json.dumps,1+2j); t(json.dumps,b'a')
l=[]; l.append(l); t(json.dumps,l)
class P:
    def __init__(s): s.x=1
t(json.dumps,P(),default=vars); t(json.dumps,[P()],default=lambda o:{'p':o.x},indent=1); t(json.dumps,{'b':1,1:2},sort_keys=True)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
t(json.dumps,{'s':{3,1}},cls=E); t(json.dumps,object(),cls=E); print(E().encode([{1}]), list(json.JSONEncoder().iterencode('a')))
import enum
class C(enum.IntEnum): A=1
t(json.dumps,[C.A]); t(json.dumps,{C.A:C.A})
for s in ['{"a":1}','[1,2,','{"a" 1}','{a:1}','[1 2]','','nul','"abc','"a\nb"','"\\x"','"\\u12"','{"a":1,}','[1,]','1 2','{"a":1,"a":2}','NaN','-Infinity','-','01','1.5e3','1E400','[','{','{"a":','"\\ud83d\\ude00\\u00e9"','\ufeff1',' [ ] ','{"a":[1,{"b":null}]}','1.','[1,2]]','tru','"\\']: t(json.loads,s)
t(json.loads,'{"a":{"b":1}}',object_hook=lambda d: tuple(d.items())); t(json.loads,'{"a":1,"b":2}',object_pairs_hook=list); t(json.loads,'[1.5,2]',parse_float=str,parse_int=float); t(json.loads,'[NaN]',parse_constant=lambda c:'<'+c+'>'); t(json.loads,b'{"a":"\xc3\xa9"}'); t(json.loads,5); t(json.loads,'"a\tb"',strict=False)
x=json.loads('[{"key":1},{"key":2}]'); print(next(iter(x[0])) is next(iter(x[1])), type(json.loads('1.0')), json.loads('123456789012345678901234567890'))
import io
f=io.StringIO(); json.dump({'a':[1]},f); print(f.getvalue()); f.seek(0); print(json.load(f))
print(json.JSONDecoder().raw_decode('[1] x'), json.dumps('é"'), json.dumps(3), json.dumps(None), json.loads(json.dumps(d))==d, issubclass(json.JSONDecodeError,ValueError))

b = b'hello world'
print(b[0], b[1:4], b.split(), b.hex(' '), bytes.fromhex('68 65'), b.decode(), b.upper(), b.find(b'o'), b.replace(b'o', b'0'), b.title(), b.center(21, b'*'), list(b[:3]))
ba = bytearray(b); ba[0] = 72; ba.append(33); ba += b'!'; ba.extend([65,66]); ba[1:3] = b'EY'; del ba[-1]; ba.insert(0, 62); print(ba, ba.pop(), ba.remove(62), ba)
m = memoryview(ba); print(m[0], m[1:3].tobytes(), len(m), m.format, m.shape, m.readonly, m.tolist()[:3], m.nbytes); m[0] = 74; print(ba)
try: ba.append(1)
except BufferError as e: print(e)
m.release()
try: m[0]
except ValueError as e: print(e)
for s in ['b[0]=1','ba[0]=256','ba[0]="a"','bytes(-1)','bytes("a")','bytes([256])','bytes(["a"])','b"é"','b + "a"','"a" + b','b.split("a")','b.find("a")','b"a" in "abc"','"a" in b','300 in b','b.decode("nope")','b"\\xff".decode()','"é".encode("ascii")','bytes.fromhex("6")','bytes.fromhex("zz")','ba.append(300)','ba.append("a")','b.join([1])','b.join("a")','int.from_bytes(b"\\x01\\x02")','(1000).to_bytes()','(1000).to_bytes(2,"little")','(-1).to_bytes(2)','bytes(5.0)','bytearray(1,2)','bytes("a","utf8","x","y")','memoryview("a")','memoryview(b"a")[0]=1','memoryview(ba)[0:2]=b"a"','b"abc".hex("--")','b"%b" % 1','b"%d" % "x"','ord(b"ab")','b"a".startswith("a")','bytes(None)','b"a" < "a"','bytearray(b"ab") == b"ab"','b"ab" == "ab"','b.index(b"z")','ba.remove(1)', 'bytearray().pop()','b.translate(b"a")','bytes(3)','bytes(range(3))','bytes(b"x"*2)','b"a,b".partition(b",")','b" a ".strip()','bytes.maketrans(b"a",b"b")[97]','b"tab\\t".expandtabs()','b"abc".isalpha()','b"a\\nb".splitlines()','b"\'"','b"\\"\'"',"repr(b'\\t\\n\\r\\x00\\x7f\\x80')",'bytearray(b"\'")','b"ab".removeprefix(b"a")','b"abc"[::-1]','b"a"*3','b"abc".count(b"")','b"".join([b"a",bytearray(b"c")])']:
    try: 
        r = eval(s) if '=' not in s.replace('==','') else exec(s)
        print(s, '=>', r)
    except Exception as e: print(s, '->', type(e).__name__, e)

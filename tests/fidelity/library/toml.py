# Texts in TOML, right ones and wrong ones, and where the mistake is.
import tomllib
doc = '''
title = "TOML" # c
[owner]
name = "Tom"
dob = 1979-05-27T07:32:00-08:00
d2 = 1979-05-27
t = 07:32:00.999999
ldt = 1979-05-27 07:32:00
z = 1979-05-27T07:32:00Z
[database]
enabled = true
ports = [ 8000, 8001, [1.5, -2e3], ]
data = [ ["delta", "phi"], [3.14] ]
temp_targets = { cpu = 79.5, case.x = 72.0 }
[servers.alpha]
ip = "10.0.0.1"
'quoted key'."x y" = 1
[[products]]
name = "Hammer"
[[products]]
name = "Nail"
[products.sub]
q = 0xff
w = 0o17
e = 0b11
r = 1_000
i = -inf
n = nan
[a]
b.c.d = 1
b.e = 2
m = """
a\\
   b "" c\\u00e9
"""
l = \'\'\'x
y\'\'\'
'''
d = tomllib.loads(doc)
for k,v in d.items(): print(k, v)
print(tomllib.loads("a=1.5", parse_float=str), tomllib.TOMLDecodeError, tomllib.__all__)
bad = ["a", "a=", "a=1 b=2", "=1", "a=1\na=2", "[a]\n[a]", "a=[1", "a={b=1", "a={b=1,b=2}", 'a="x', "a='x", 'a="\\q"', "a=\"\\u12\"", "a=\"\\ud800\"", "[a", "[[a]", "[]", "[a.]", "a.b=1\na=2","a=1\na.b=2","a={b=1}\na.c=2","a={b=1}\n[a.c]","[[a]]\n[a]","a=[]\n[[a]]","[a.b]\n[a]\n[a.b]", "a=1979-13-01","a=1979-02-30","a=01","a=1__0","a=tru","a=\x01","# \x01","a=\"\x01\"","a='''x","a=\"\"\"x","a=\"\"\"\\  x\"\"\"","?","a=1 # c\n  b = 2 x","[a] b","a=[1 2]","a={b=1 c=2}","a.b.c=1\n[a.b]","[a.b.c]\n[a]\nb.d=1","a={x={}}\n a.x.y=1","a = {b.c=1, b=2}","a={b={c=1}, b.d=2}","\"\"\"a\"\"\"=1","a=+5\nb=-0\nc=5.\n","a=.5","a=1e","a=0x","a=12:00","a=12:00:00.1234567","a=2020-01-01T00:00:00+25:00","\"a\\u0062\"=1","a=\"\"\"\"\"\"\"\"", "a=''''''''", "a = [ # c\n 1, # d\n\n 2 ]", "a=1\r\nb=2","a=1\rb", "a = {\n b=1}", "[a]\n b=1\n[a.b]", "[[a.b]]\n[a]\nx=1\n[[a.b]]\ny=2", "[a]\n[[a]]", "a.b=1\n[[a]]"]
for b in bad:
    try: print(repr(b), tomllib.loads(b))
    except tomllib.TOMLDecodeError as e: print(repr(b), '->', e, '|', repr(e.__cause__))
for b in (b"a=1",):
    try: tomllib.loads(b)
    except TypeError as e: print(e)
import io
print(tomllib.load(io.BytesIO(b"x=1")))
try: tomllib.load(io.StringIO("x=1"))
except TypeError as e: print(e)
try: tomllib.loads("a=1.5", parse_float=lambda s: [])
except ValueError as e: print(e)
try: tomllib.load(open("pyproject.toml","rb"))
except FileNotFoundError as e: print(e)

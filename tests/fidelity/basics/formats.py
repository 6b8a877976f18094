# f-strings and format spec mini language
x, y, name, pi = 42, -7.25, "Bob", 3.14159265
print(f"{x}", f"{x=}", f"{x = }", f"{x!r}", f"{name!r:>10}", f"{name=!s}", f"{pi:.2f}", f"{pi:10.3f}|", f"{x:05d}", f"{x:+}", f"{x:#x}", f"{x:#o}", f"{x:#b}", f"{x:e}", f"{1234567:,}", f"{1234567:_}", f"{0.5:%}", f"{name:^10}|", f"{name:*<10}", f"{name:.2}", f"{{}}", f"{{{x}}}", f"{x:{10}}", f"{x:{x//4}}|", f"{pi:{'.3'}}", f"{'a' if x else 'b'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda q: q * 2)(3)}", f"{x:>{6}}", f"{'nested ' + f'{name}'}", f"{f'{f"{x}"}'}", f"{x!s:>5}", f"{name.upper()}", f"{x:c}", f"{y:+.1f}", f"{y: }", f"{1e100}", f"{1e-5}", f"{float('nan')}", f"{float('-inf'):>8}", f"{10**20}", f"{True}", f"{True:d}", f"{None}", f"{3+4j}", f"{b'x'}", f"{x:n}", f"{'é':>3}", f"{x:08.2f}", f"{-x:08.2f}", f"{x:=+8}", f"{0:.0f}", f"{2.5:.0f}", f"{1e16:.0f}", f"{123456789.123:.3g}", f"{0.0001234:g}", f"{1e10:g}", f"{100000:g}", f"{1000000:g}", f"{1.0:g}", f"{1.0:#g}", f"{255:X}", f"{255:#X}", f"{-255:#x}", f"{-5:b}", f"{5:08b}", f"{1234.5:,.2f}", f"{1e6:,}", f"{12345678:15,}|", f"{0xdeadbeef:_x}")
for v in (0.1, 1/3, 1e22, 1e23, 123456789012345680.0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e15, 1e16, 1e17, 100.0, -0.0, 1.5e-7, 2/3, 1e-4, 1e-5, 123456.789e3, float("inf")):
    print(repr(v), str(v), f"{v}", f"{v:.3}", f"{v:.3f}"[:30], f"{v:e}", f"{v:g}", f"{v:10}|", f"{v:.0e}", "%r" % v, "%s" % v, "%.10g" % v, round(v, 3) if v == v and abs(v) < 1e300 else "")
class F:
    def __format__(self, s): return f"<{s}>"
    def __repr__(self): return "F()"
print(f"{F():hello world}", f"{F()}", f"{F()!r}", f"{F()=}", f"{F():{x}}", f"{F()!r:>6}", f"{[F()]}", "{:a b}".format(F()), f"{F():%Y-%m-%d}", f"{F():{{}}}" if False else "")
print(f'''multi
{x}
line {
  x
  + 1
}''')
print(f"{x}" "abc" f"{y}" r"\n" fr"\n{x}\t", rf"{name}\d", f"\t{x}\u00e9\N{BULLET}")
print(f"{x:{'>'}{10}}", f"{name:{'*'}^{len(name) + 4}}", f"{x!r:^{10}}", f"{'a':{'b'}>{'3'}}")
for s in ("f'{x:q}'", "f'{name:d}'", "f'{x:.2d}'", "f'{x!z}'", "f'{undefined_thing}'", "f'{x:{y}}'", "f'{[]:5}'", "f'{None:>5}'", "f'{x:,s}'", "f'{y:x}'", "f'{y:d}'", "f'{name:,}'", "f'{name:+}'", "f'{name:=5}'", "f'{x:99999999999999999999}'", "f'{x:.99999999999999999999f}'", "f'{3j:d}'", "f'{F(:5}'", "f'{1/0}'", "f'{x:,,}'", "f'{x:_,}'", "f'{x:#s}'", "f'{x:zd}'", "f'{-0.001:z.1f}'", "f'{name:z}'", "f'{True:s}'", "f'{b\"a\":s}'"):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
print("{0:{1}} {x[0]} {x[k]} {y.real}".format(5, 6, x={"k": 1, 0: 2}, y=3), "%(a)5d|%(b)-5s|" % {"a": 1, "b": "c"}, "%5.1f %05d %+d %x %o %e %g %c %r %s %%" % (1.25, 42, 5, 255, 8, 1234.5, 0.0001, "z", "q", None))
import string
print(string.Template("$a ${b} $$").substitute(a=1, b=2), string.Template("$a $z").safe_substitute(a=1))
try: string.Template("$z").substitute()
except KeyError as e: print(e)
print(string.Formatter().format("{0} {a}", 1, a=2), string.ascii_letters, string.punctuation, string.capwords("hello world"))

# Formatting numbers with format(), str.format and %.
for spec in ("", "d", "5", "<5", "^7", "+d", " d", "=+6", "06", "x", "#x", "08b", "c", ",", "_b", "e", ".3g", "%"):
    print(repr(spec), "|" + format(65, spec) + "|")
for spec in ("", "f", ".1f", "10.3f", "<10.2f", "+.2e", "g", ".3g", "G", "%", ".1%", ",.2f", "010.2f", "#.3g", "n"):
    print(repr(spec), "|" + format(1234.5678, spec) + "|")
print("{} {1}".replace("{}", "{0}").format("a", "b"), "{x.real} {y[0]} {z[k]}".format(x=3, y=[7], z={"k": 1}))
print("%d %5.2f %s %r %x %o %e %c %% %-5s| %05d" % (3.9, 2.5, "s", "r", 255, 8, 1500.0, "A", "ab", 42))
print("%(a)s and %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s %s" % ("x", (1, 2)))
for f in (lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{}{}".format(1)):
    try:
        f()
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)

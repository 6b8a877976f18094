# f-strings: expressions, conversions, nested specs, = and quotes inside.
name, n, x = "Ada", 42, 3.14159
print(f"{name} is {n} and {x:.2f}")
print(f"{name!r:>10}|{name:<8}|{name:^9}|{name:*>7}|{name:.2}")
print(f"{n:05d} {n:+} {n:x} {n:#b} {n:o} {n:e} {n:,} {10**9:_}")
width, prec = 12, 3
print(f"{x:{width}.{prec}f}|{x:<{width}}|")
print(f"{n=} {n = } {x=:.1f} {name=!s}")
print(f"{{literal}} {n + 1} {'nested ' + 'quotes'} {f'{n}!'}")
print(f"{[i for i in range(3)]} { {'a': 1}['a'] } {(lambda v: v * 2)(4)}")
print(f"{0.1 + 0.2} {1e300 * 10} {1/3:.3%} {12345.678:,.1f} {255:#X}")
print(f"{'multi'
      'line'} {n!a} {'é'!a}")
print(f"{True} {None} {True:d} {None!s:>6}")
for spec in ("d", "z", ">5q"):
    try:
        format("text", spec)
    except ValueError as e:
        print(e)

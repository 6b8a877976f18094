x=42; name='Bob'; pi=3.14159; d={'k':'v'}; w=10; p=2
print(f'{x=}', f'{x = }', f'{name!r:>10}', f'{pi:.{p}f}', f'{pi:{w}.{p}}', f'{x:#x} {x:08b} {x:+d} {x:,}', f'{1234567.891:,.2f} {1e10:g}')
print(f'{d["k"]}', f"{d['k']!s:^9}|", f'{{}}', f'{{{x}}}', f'{x!r}', f'{"nested " + f"{x+1}"}', f'{name:*^11}', f'{x:>{w}}', f'{ {1:2}[1] }')
print(f'{x
    + 1}', f'{"\n".join("ab")}', f'{'same quotes'}', f"{f"{f"{1}"}"}")
print(f'{x:%}', f'{0.256:.1%}', f'{x!a}', f'{"é"!a}', f'{x,}', f'{*[1,2],}', f'{lambda_ if 0 else 1}', f'{(lambda q: q*2)(4)}', f'{x if x else 0:>5}')
import datetime
print(f'{datetime.date(2024,1,15):%d %b %Y}', f'{pi=:.2f}', f'{name.upper()=}', f'{x:{">"}{w}}', f'{x!r:^{w}.{p}}')
print(f'{x:_}', f'{10**9:_}', f'{255:_x}', f'{-5:05d}', f'{5: d}', f'{1.5:e}', f'{1e-7}', f'{float("nan"):>6}', f'{True:d}', f'{True}', f'{None!s:>6}', f'{[1]!s:>6}')
print(rf'\d{x}', f'\N{BULLET}', f'{x}' 'lit' f'{name}', fr'{x}\n')
for s in ['f"{}"','f"{x"','f"{x}}"','f"}"','f"{x!z}"','f"{x!}"','f"{!r}"','f"{x:{y:{z}}}"','f"{a b}"','f"{x:d"','f"{lambda x: 1}"','f"{x;y}"','f"{*a}"','f"{**a}"','f"{yield}"','f"{a:=5}"','f"{class}"','f"{\'"','f"{#}"','f"{x!r }"','f"{x! r}"','f"{ }"','f"{=}"','f"{x=!}"', 'f"{a!x:y}"','f"{1+}"','f\'{a["b]}\'','f"{a[0}"','f"{a)}"','f"{(a}"', 'f"{for}"', 'f"{x=:d"']:
    try: print(s, '=>', eval(s, {'x':1}))
    except Exception as e: print(s, '->', type(e).__name__, e)
for v, sp in [('a','d'),(1,'s'),(1.5,'d'),(1,'.2d'),('a','=5'),('a',','),(1,',_'),(1,'_,'),([],'5'),(None,'5'),(1j,'05'),(1,'c'),(-1,'c'),('a','+'),('a',' '),('a','#'),(1,'ccc'),(1,'5q'),({},'x'),(1,'.f'),(1,'+c'),(1,',c'),('a','.2.3'),(object(),'x'),(True,'s'),(1,'\0'),(1.0,'x'),(2,'n'),(1,'10000000000000000000000d'), ('abc','.2'),('abc','010'),(5,'<05'),(1.0,'_f'),(1,'z'),(-0.0,'z.1f'),(3,'-d')]:
    try: print(repr(v), sp, '=>', format(v, sp))
    except Exception as e: print(repr(v) if type(v) is not object else 'obj', sp, '->', type(e).__name__, e)

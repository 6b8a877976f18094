import sys
def show(*args, sep=' '): sys.stdout.write(sep.join(map(str, args)) + '\n')
show(1, 2, sep='-')
print('a', 'b', sep='', end='\n\n'); print(); print('tab\tnew\\n', r'raw\n', 'uni\u00e9', 'é' 'ü', '''multi
line''', "quote's", 'say "x"', '\x41\101\N{GREEK SMALL LETTER ALPHA}')
print([1, 'a', None, 2.0, (1,), {'k': [1]}, {1, 2}, b'x', 1j, True, ..., range(2), frozenset()], str([1, 'a']), repr('a\n'))
print(1_000_000, 0xff, 0b11, 0o17, 1e3, 1e-7, 123456789012345678, 1.0, 100.0, 1e16, 1.5e300, .5, 5., 1/3, 2/3, 10/3, 22/7, 1e21, 123456.7, 0.1+0.2, 1.1*3, 3.0*2, 2**0.5, 1e15+0.3, float(10**15), -0.0)
print(int(3.9), int(-3.9), round(2.5), round(3.5), round(2.675, 2), round(1234.5678, -2), round(5), abs(-5), max(3, 7), min([4, 2]), sum([1, 2, 3]), pow(2, 3), divmod(7, 3), 7 // 2, 7 % 2, -7 // 2, 7.5 // 2, 2 ** -1, 5 / 2)
print('5' + '5', '5' * 3, 'abc'[0], 'abc'[-1], 'abc'[1:], 'a' < 'b', 'abc' in 'xabcx', len('abc'), 'a-b-c'.split('-'), 'a b'.title(), ' x '.strip(), 'x'.join(['1', '2']), 'hello'.replace('l', 'L', 1), 'abc'.index('c'), 'Hello'.swapcase(), 'abc'.upper().lower().capitalize(), 'a,b'.partition(','), '42'.isdigit(), 'ab12'.isalnum(), 'x'.center(5, '-'), '{}-{}'.format(1, 2), 'café'.encode('utf-8'), list('abc'), 'abc'.count('b'), 'a\nb'.splitlines(), 'aXb'.casefold(), 'abc'.startswith('ab'), sorted('cab'), ''.join(sorted('cab')), 'abc'.find('z'), 'a' * 0 == '', str(123).zfill(5), 'tEST'.capitalize(), "x=%d" % 5)
x = 10; x += 5; x -= 3; x *= 2; x //= 5; x **= 2; x %= 7; print(x, x == 2, x != 3, not x, x and 5, x & 1, x | 8, x ^ 3, ~x, x << 2, x >> 1)
for i, (a, b) in enumerate(zip([1, 2], 'ab'), start=1): print(i, a, b)
for i in range(10, 0, -3): print(i, end=' ')
else: print('done')
n = 0
while True:
    n += 1
    if n == 2: continue
    if n > 3: break
    print(n)
print([i for i in range(20) if i % 2 == 0 if i % 3 == 0], [(x, y) for x in (1, 2) for y in (3, 4)], {c: ord(c) for c in 'ab'}, {len(w) for w in ('a', 'bb', 'c')}, tuple(i * i for i in range(3)), [[0] * 2 for _ in range(2)], [x for row in [[1], [2]] for x in row])
del x
print(x)

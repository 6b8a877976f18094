class LinkedList:
    class Node:
        __slots__ = 'data', 'next'
        def __init__(self, data, next=None): self.data, self.next = data, next
        def __repr__(self): return f'Node({self.data})'
    def __init__(self, items=()):
        self.head = None; self._len = 0
        for i in items: self.append(i)
    def append(self, x):
        n = self.Node(x)
        if not self.head: self.head = n
        else:
            cur = self.head
            while cur.next: cur = cur.next
            cur.next = n
        self._len += 1
    def __iter__(self):
        cur = self.head
        while cur: yield cur.data; cur = cur.next
    def __len__(self): return self._len
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if not -len(self) <= i < len(self): raise IndexError(f'index {i} out of range')
        for k, v in enumerate(self):
            if k == i % len(self): return v
    def __repr__(self): return ' -> '.join(map(repr, self)) or 'empty'
    def __eq__(self, o): return list(self) == list(o)
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
l = LinkedList('abc'); print(l, len(l), l[1], l[-1], l[1:], 'b' in l, l == LinkedList('abc'), LinkedList()); l.reverse(); print(l, l.head, l.head.__slots__)
try: l[5]
except IndexError as e: print('IndexError:', e)
try: l.head.foo = 1
except AttributeError as e: print(e)
class Tree:
    def __init__(s, v, l=None, r=None): s.v, s.l, s.r = v, l, r
    def __iter__(s):
        if s.l: yield from s.l
        yield s.v
        if s.r: yield from s.r
    def insert(s, v):
        side = 'l' if v < s.v else 'r'
        if getattr(s, side): getattr(s, side).insert(v)
        else: setattr(s, side, Tree(v))
    def depth(s): return 1 + max((c.depth() for c in (s.l, s.r) if c), default=0)
t = Tree(5); [t.insert(x) for x in (3, 8, 1, 4)]; print(list(t), t.depth())
class Matrix:
    def __init__(s, r): s.r = [list(x) for x in r]
    def __matmul__(s, o): return Matrix([[sum(a*b for a, b in zip(row, col)) for col in zip(*o.r)] for row in s.r])
    def __add__(s, o): return Matrix([[a+b for a,b in zip(x,y)] for x,y in zip(s.r,o.r)])
    def __getitem__(s, ij): i, j = ij; return s.r[i][j]
    def __setitem__(s, ij, v): i, j = ij; s.r[i][j] = v
    def __repr__(s): return 'Matrix(' + repr(s.r) + ')'
    def __pow__(s, n): return functools.reduce(lambda a,b:a@b, [s]*n)
    @property
    def T(s): return Matrix(zip(*s.r))
    def __neg__(s): return Matrix([[-x for x in r] for r in s.r])
import functools
m = Matrix([[1,2],[3,4]]); m[0,1] = 9; print(m @ m, m + m, m.T, m**2, -m, m[1,1])
try: m @ 5
except AttributeError as e: print(e)
try: 5 @ m
except TypeError as e: print(e)
def hanoi(n, a='A', b='B', c='C'):
    if n: 
        yield from hanoi(n-1, a, c, b); yield f'{a}->{c}'; yield from hanoi(n-1, b, a, c)
print(list(hanoi(2)), len(list(hanoi(5))))
def perms(s): return [s] if len(s) <= 1 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i+1:])]
print(perms('abc'))
def primes(n):
    s = [True] * (n + 1)
    for i in range(2, int(n**.5) + 1):
        if s[i]: s[i*i::i] = [False] * len(s[i*i::i])
    return [i for i in range(2, n+1) if s[i]]
print(primes(30), bin(10)[2:].zfill(8), int('1010', 2), [*map(int, str(2**40))], ''.join(reversed('abc')), 'racecar' == 'racecar'[::-1])
def gcd(a, b): return a if not b else gcd(b, a % b)
print(gcd(48, 18), __import__('math').gcd(48, 18, 6), divmod(17, 5), pow(2, 10, 1000), round(-2.5), -7 // 2, -7 % 3, 7 // -2)

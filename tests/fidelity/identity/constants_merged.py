# Equal constants of one file are one object, in all its functions, folded ones too.
def f(): return 1000
def g(): return 1000
def h(): return 500 * 2
def i(): return 10 ** 3
x = 1000
print(f() is g(), f() is x, h() is x, i() is x)
def t(): return (1, "two", 3.0)
def u(): return (1, "two", 3.0)
print(t() is u(), t() is t())
def fl(): return 1.5
def fm(): return 3.0 / 2
def fi(): return 1
def fb(): return 1.0
print(fl() is fm(), fi() is fb())
def by(): return b"bytes"
def bz(): return b"bytes"
print(by() is bz())
def s1(): return "not an identifier!"
def s2(): return "not an identifier!"
def s3(): return "not an " + "identifier!"
print(s1() is s2(), s1() is s3())
def z1(): return 0.0
def z2(): return -0.0
print(z1() is z2(), repr(z2()))
def fs(x): return x in {1, 2, 3}
def ft(x): return x in {1, 2, 3}
print(fs.__code__.co_consts[1] is ft.__code__.co_consts[1], type(fs.__code__.co_consts[1]).__name__)

# object.__reduce_ex__ and __slotnames__, which may change while it is read.
class S(str): pass
class A:
    __slotnames__ = [S('spam')]
    def __getattr__(self, attr):
        if attr == 'spam':
            A.__slotnames__[:] = [S('spam')]
            return 42
        else:
            raise AttributeError
print(A().__reduce_ex__(2)[1:])
for bad in [3, "xy", ("a",), None, [3], []]:
    class A:
        __slotnames__ = bad
        a = 1; x = 3
    try: print(A().__reduce_ex__(2)[1:])
    except Exception as e: print(type(e), e)
class B:
    __slots__ = ('a', '__b', 'c')
b = B(); b.a = 1; b.c = [3]
try: print(b.__reduce_ex__(2)[1:], B.__slotnames__)
except Exception as e: print(type(e), e)
class G:
    __slotnames__ = ['a', 'b']
    def __getattr__(self, n):
        if n == 'a':
            G.__slotnames__.append('c')
            return 1
        if n in 'bc': return 2
        raise AttributeError
try: print(G().__reduce_ex__(2)[1:])
except Exception as e: print(type(e), e)
class G:
    __slotnames__ = ['a', 'b']
    def __getattr__(self, n):
        if n == 'a':
            G.__slotnames__ = [1]
            return 1
        if n in 'bc': return 2
        raise AttributeError
try: print(G().__reduce_ex__(2)[1:])
except Exception as e: print(type(e), e)

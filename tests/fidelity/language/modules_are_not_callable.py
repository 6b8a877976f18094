import functools, datetime, random, pprint, time
class C:
    @functools.cached_property
    def cost(self):
        """The cost"""
        return 1
    __slots__=()if 0 else ('__dict__',)
print(C.cost.__doc__)
class D:
    @functools.singledispatchmethod
    def f(self, x):
        "doc f"
    @property
    def p(self): "doc p"
    @classmethod
    def cm(cls): "doc cm"
print(D.f.__doc__, D.p.__doc__, D.cm.__doc__, D().f.__doc__, D.__dict__['cm'].__dict__)
for s in ['datetime(2020,1,1)','random()','pprint({})','time()','functools(1)']:
    try: eval(s)
    except TypeError as e: print(e)
def singleton(cls):
    inst = {}
    @functools.wraps(cls)
    def get(*a, **k):
        if cls not in inst: inst[cls] = cls(*a, **k)
        return inst[cls]
    return get
@singleton
class DB:
    "db doc"
    def __init__(self): print('made')
print(DB() is DB(), DB.__name__, DB.__doc__, DB.__wrapped__)
def out():
    class X:
        __slots__ = ['a']
    try: X().a
    except AttributeError as e: print(e)
    try: X().b
    except AttributeError as e: print(e)
    try: X().b = 1
    except AttributeError as e: print(e)
out()

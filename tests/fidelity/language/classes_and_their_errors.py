import builtins, re


def print(*args, **options):
    """As the built-in one, without addresses."""
    builtins.print(*(re.sub("0x[0-9a-f]+", "0x", str(arg)) for arg in args), **options)


class Animal:
    count = 0
    def __init__(self, name): self.name=name; Animal.count+=1
    def speak(self): raise NotImplementedError('Subclass must implement')
    def __str__(self): return f'{self.__class__.__name__}: {self.name}'
    def __repr__(self): return f'{type(self).__name__}({self.name!r})'
    def __eq__(self,o): return isinstance(o,Animal) and self.name==o.name
    def __hash__(self): return hash(self.name)
    @classmethod
    def from_dict(cls,d): return cls(**d)
    @staticmethod
    def is_valid(n): return bool(n)
class Dog(Animal):
    def speak(self): return 'Woof'
class Cat(Animal):
    def __init__(self,name,color='black'): super().__init__(name); self.color=color
    def speak(self): return 'Meow'
pets=[Dog('Rex'),Cat('Tom',color='white'),Dog.from_dict({'name':'Fido'})]
for p in pets: print(p, p.speak(), repr(p), Animal.is_valid(p.name))
print(Animal.count, pets, Dog('a')==Cat('a'), len({Dog('a'),Cat('a')}), isinstance(pets[0],Animal), issubclass(Dog,Animal), Dog.__bases__, Dog.__name__, Dog.__mro__, vars(pets[1]), hasattr(pets[0],'color'), getattr(pets[0],'color','none'), type(pets[0]), type(pets[0]) is Dog, Dog.speak, pets[0].speak.__func__ is Dog.speak, pets[0].__class__.__base__, Animal.__subclasses__(), Dog.__dict__.keys(), Animal.__doc__, Animal.__module__, Dog.__qualname__, dir(pets[0])[-5:])
try: Animal('x').speak()
except NotImplementedError as e: print(e)
setattr(pets[0],'age',3); print(pets[0].age); delattr(pets[0],'age'); print(hasattr(pets[0],'age')); pets[0].__class__=Cat; print(pets[0].speak())
class Stack:
    def __init__(self): self._i=[]
    def push(self,x): self._i.append(x); return self
    def pop(self):
        if not self._i: raise IndexError('pop from empty stack')
        return self._i.pop()
    def __len__(self): return len(self._i)
    def __iter__(self): return reversed(self._i)
    def __contains__(self,x): return x in self._i
    def __bool__(self): return True
    def __getitem__(self,i): return self._i[i]
    def __enter__(self): return self
    def __exit__(self,*a): self._i.clear()
s=Stack().push(1).push(2); print(len(s), list(s), 1 in s, s[0], bool(Stack()), s[0:1])
with s: s.push(5)
print(len(s))
try: s.pop()
except IndexError as e: print(e)
class Temp:
    def __init__(self,c): self.celsius=c
    @property
    def celsius(self): return self._c
    @celsius.setter
    def celsius(self,v):
        if v < -273.15: raise ValueError('below absolute zero')
        self._c=v
    @celsius.deleter
    def celsius(self): print('del'); del self._c
    f=property(lambda s:s.celsius*9/5+32, doc='fahr')
t=Temp(25); print(t.celsius, t.f, Temp.f.__doc__, Temp.celsius.fget.__name__); del t.celsius
try: t.celsius
except AttributeError as e: print(e)
try: t.f=5
except AttributeError as e: print(e)
try: Temp(-300)
except ValueError as e: print(e)
class A:
    x=[]
    def __new__(cls,*a): print('new',cls.__name__); return super().__new__(cls)
    def __init__(self,*a): print('init',a)
    def __call__(self,y): return y
    def __del__(self): print('del')
a=A(1); print(a(5), callable(a)); a=None
class NoInit(A):
    def __new__(cls): return 5
print(NoInit())
class Inh(Dog, Stack): pass
print([c.__name__ for c in Inh.__mro__])
try: object.__init__(a, 1)
except TypeError as e: print(e)
try: object.__new__(int)
except TypeError as e: print(e)
try: Dog.speak()
except TypeError as e: print(e)
try: Dog('a').speak(1)
except TypeError as e: print(e)
try: Dog()
except TypeError as e: print(e)
class E: 
    def __init__(self): return 5
try: E()
except TypeError as e: print(e)
class F:
    def __str__(self): return 5
try: str(F())
except TypeError as e: print(e)
class G:
    def __len__(self): return -1
try: len(G())
except ValueError as e: print(e)
class H:
    def __len__(self): return 'a'
try: len(H())
except TypeError as e: print(e)
class I:
    def __bool__(self): return 5
try: bool(I())
except TypeError as e: print(e)
class J:
    def __hash__(self): return 'a'
try: hash(J())
except TypeError as e: print(e)
class K:
    def __iter__(self): pass
try: list(K())
except TypeError as e: print(e)
class L:
    def __contains__(self,x): return 5
print(1 in L())
class M:
    def __getattr__(self,n): return n
print(M().anything, M.__getattr__)
class N:
    def __index__(self): return 1.5
try: [1,2][N()]
except TypeError as e: print(e)
class O:
    def __repr__(self): return None
try: repr(O())
except TypeError as e: print(e)
class P:
    def __format__(self,s): return 5
try: f'{P()}'
except TypeError as e: print(e)
class Q:
    def __eq__(self,o): return True
print(Q.__hash__)
try: {Q()}
except TypeError as e: print(e)

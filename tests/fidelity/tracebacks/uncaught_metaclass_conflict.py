class Meta(type): pass
class Meta2(type): pass
class A(metaclass=Meta): pass
class B(metaclass=Meta2): pass
class C(A, B): pass

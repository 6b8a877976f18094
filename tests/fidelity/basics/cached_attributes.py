"""Attributes, globals and `super()` looked up again and again while what they are found in changes."""
import sys


class Base:
    kind = "base"

    def name(self):
        return "base " + self.kind

    def count(self):
        return sys.getrefcount(self)


class Derived(Base):
    def name(self):
        return "derived of " + super().name()

    def count(self):
        return super().count(), sys.getrefcount(self)

    def kinds(self):
        return super().kind, self.kind, Derived.kind


class Slotted:
    __slots__ = ("a", "b")


def read(o):
    return o.kind


def call(o):
    return o.name()


d = Derived()
for step in range(12):
    print(step, call(d), read(d), d.kinds(), d.count())
    if step == 3:
        Base.kind = "changed"
    if step == 5:
        d.kind = "own"
    if step == 6:
        d.name = lambda: "instance's"
    if step == 7:
        del d.name, d.kind
    if step == 8:
        Base.name = lambda self: "replaced"
    if step == 9:
        Derived.kind = "derived's"

s = Slotted()


def slot(o):
    return o.a


for step in range(8):
    try:
        print(slot(s))
    except AttributeError as error:
        print(error)
    if step in (1, 5):
        s.a = step
    if step == 3:
        del s.a


def store(o, value):
    o.value = value
    return o.__dict__ if value % 3 == 0 else None


b = Base()
for i in range(1, 10):
    print(store(b, i), b.value)


def uses_global():
    return shared, len("four")


shared = 1
for step in range(9):
    print(uses_global())
    if step == 2:
        shared = 2
    if step == 3:
        len = lambda text: "hidden"
    if step == 5:
        del len
    if step == 6:
        extra = 1
        shared = [3]
del shared
try:
    uses_global()
except NameError as error:
    print(error)


class Meta(type):
    @property
    def computed(cls):
        return "by the metaclass"


class WithMeta(metaclass=Meta):
    computed = "own"
    plain = "plain"


def of_class(c):
    return c.computed, c.plain


for _ in range(5):
    print(of_class(WithMeta))


def setting(o):
    o.fixed = 1


class Refuses(Base):
    def __setattr__(self, name, value):
        print("set", name)


for o in (Base(), Base(), Base(), Refuses(), Base(), Slotted()):
    try:
        setting(o)
    except AttributeError as error:
        print(error)

# What making a data class leaves in the free lists and in the young generation.
import gc, dataclasses

def counted(make):
    gc.collect()
    made = make()
    print(make.__name__, gc.get_count(), gc.collect(), gc.get_count())
    return made

gc.collect()
print(gc.get_count())
@dataclasses.dataclass
class Plain:
    name: str = ''
    a: object = None
print(gc.get_count())
for kept in gc.get_objects(generation=0):
    print(type(kept).__name__, end=' ')
kept = None
print(gc.collect())

def simple():
    @dataclasses.dataclass
    class C:
        x: int
        y: int = 0
    return C

def factory():
    @dataclasses.dataclass
    class C:
        x: int
        items: list = dataclasses.field(default_factory=list)
        seen: set = dataclasses.field(default_factory=set, repr=False, compare=False)
        def __post_init__(self):
            self.items.append(self.x)
    return C

def ordered():
    @dataclasses.dataclass(order=True, slots=True)
    class C:
        x: int = 1
        y: str = 'y'
    return C

def frozen():
    @dataclasses.dataclass(frozen=True)
    class C:
        x: int = 1
    return C

def by_name():
    @dataclasses.dataclass(kw_only=True, eq=False, repr=False)
    class C:
        x: int = 1
    return C

def derived():
    @dataclasses.dataclass
    class C(Plain):
        z: float = 0.5
        def method(self): return self.z
    return C

for make in (simple, factory, ordered, frozen, by_name, derived):
    made = counted(make)
    print(made.__doc__, made.__match_args__)

gc.collect()
one = made('n', [1])
print(gc.get_count(), dataclasses.astuple(one), gc.get_count())
print(dataclasses.asdict(one), gc.get_count())
print(dataclasses.replace(one, z=2.5), gc.get_count(), [f.name for f in dataclasses.fields(one)], gc.get_count())

"""typing: what forms and aliases print, accept and refuse, and the classes that are made with them."""
import copy
import types
from typing import *
import typing

T, S, P, Ts = TypeVar('T'), TypeVar('S'), ParamSpec('P'), TypeVarTuple('Ts')
D = TypeVar('D', default=int)


class Box(Generic[T]): pass
class Two(Generic[T, S]): pass
class WithDefault(Generic[T, D]): pass
class Of(Generic[P]): pass
class Many(Generic[T, *Ts]): pass


def t(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


def run(text, *shown):
    print('---', text.replace('\n', ' ; '))
    names = dict(globals())
    try:
        exec(text, names)
        for expression in shown:
            print('   ', expression, '=', repr(eval(expression, names)))
    except Exception as e:
        print('   ', type(e).__name__, e)


operands = ('int', 'int, str', '()', '1', '[int]', '"X"', '...', 'None', 'T', 'Ts', 'ClassVar', 'ClassVar[int]', 'Generic', 'Any', '"a b"',
            '*Ts', '[int, str], bool', '..., int', 'P, int', 'int, ...', 'Concatenate[int, P], str', 'Optional[int], str', 'int, "note"')
for form in ('NoReturn', 'ClassVar', 'Union', 'Optional', 'Literal', 'Concatenate', 'TypeGuard', 'Required', 'Annotated', 'Generic', 'Callable',
             'Tuple', 'List', 'Box', 'WithDefault', 'Of', 'Many'):
    t(form)
    for operand in operands:
        t(f'{form}[{operand}]')
for form in ('Any', 'Union', 'List', 'Callable', 'Literal[1]', 'Box[int]', 'List[int]', 'Optional[int]', 'Annotated[int, 1]', 'Iterable[int]'):
    for text in ('type({})', 'isinstance(1, {})', 'issubclass(int, {})', 'types.new_class("X", ({},)).__mro__', '{} | None', 'copy.copy({})',
                 'get_origin({})', 'get_args({})', '{}.__name__', 'iter({}) and 1', '{}.zzz'):
        t(text.format(form))
for text in ('List[T][int]', 'Dict[T, S][int, str]', 'Dict[T, S][int]', 'Dict[T, T][int, str]', 'List[int][str]', 'Two[T, int][str]',
             'Callable[[T], S][int, str]', 'Callable[P, T][[int, str], bool]', 'Callable[P, T][..., bool]', 'Union[T, int][int]',
             'Callable[Concatenate[int, P], T][[str], bool]', 'Optional[T][None]', 'Tuple[T, ...][int]', 'Tuple[*Ts][int, str]',
             'Many[T, *Ts][int, str, bool]', 'Annotated[T, 1][int]', 'Annotated[Annotated[int, 1], 2]', 'Union[int, str, int]',
             'Union[int, Union[str, None]]', 'Union[int | str, bool]', 'int | List[int]', '"X" | List[int]', 'T | int', 'Literal[1, 1, 2]',
             'Literal[Literal[1, 2], 3]', 'Literal[1] == Literal[True]', 'Literal[1, 2] == Literal[2, 1]', 'Union[int, str] == (str | int)',
             'get_args(Callable[[], str])', 'get_args(Callable[..., str])', 'Generator[int]', 'Dict[int]', 'Hashable[int]', 'List()',
             'Deque[int]([1])', 'Box[int]().__orig_class__', 'Union[int, str]()', 'isinstance([], List)', 'isinstance(1, Union[int, str])',
             'issubclass(list, Iterable)', 'List[int] is List[int]', 'Dict[str, int] == dict[str, int]', 'List[int].append', 'List["X"]',
             'ForwardRef(1)', 'ForwardRef("int") == ForwardRef("int")', 'NewType("U", int)', 'NewType("U", int) | None', 'Protocol[T, T]',
             'Generic[T, int]', 'Generic[D, T]', 'SupportsInt()', 'isinstance(1, SupportsIndex)', 'isinstance("1", SupportsInt)',
             'SupportsAbs[int]', 'get_protocol_members(SupportsFloat)', 'runtime_checkable(int)', 'assert_never([1] * 60)', 'get_type_hints(3)',
             'typing.zzz', 'ContextManager[int]', 'Pattern[str]', 'list(Tuple[int])', 'TypeVar("T", int)', 'TypeVar("T", covariant=True)',
             'type("Q", (Any,), {})().__class__', 'Any()', 'IO[str]', 'overload(t)()', 'len(typing.__all__)'):
    t(text)
run('class A(Generic): pass')
run('class A(Generic[T], List[S]): pass')
run('class A(Dict[str, T]): pass', 'A.__mro__', 'A[int]', 'A.__orig_bases__')
run('class A(Protocol, list): pass')
run('class A(Protocol):\n x: int\n def f(self): ...\nclass B(A): pass', 'B().__class__', 'sorted(get_protocol_members(A))', 'B._is_protocol', 'A()')
run('@runtime_checkable\nclass A(Protocol):\n x: int', 'isinstance(1, A)', 'issubclass(int, A)')
run('@runtime_checkable\nclass A(Protocol):\n def f(self): ...\nclass B:\n f = None\nclass C:\n def f(self): ...',
    'isinstance(B(), A)', 'isinstance(C(), A)', 'issubclass(B, A)', 'issubclass(C, A)', 'issubclass(1, A)')
run('class A(Protocol):\n def f(self): ...', 'isinstance(1, A)')
run('class A(NamedTuple):\n x: int\n y: str = "a"\n def f(self): return self.x', 'A(1).f()', 'list(vars(A))', 'A.__annotations__', 'A.__doc__')
run('class A(NamedTuple):\n x: int = 1\n y: int = 2\n z: str')
run('class A(NamedTuple, list):\n x: int')
run('class A(NamedTuple):\n x: int\n def __init__(self): ...')
run('class A(NamedTuple, Generic[T]):\n x: T', 'A[int](3)', 'A.__mro__')
run('A = NamedTuple("A", [("x", int)], y=int)')
run('class A(TypedDict):\n x: int\nclass B(A, total=False):\n y: int\n z: Required[int]\n r: ReadOnly[int]',
    'B(x=1)', 'sorted(B.__required_keys__)', 'sorted(B.__optional_keys__)', 'B.__readonly_keys__', 'B.__annotations__', 'B.__mro__', 'list(vars(A))')
run('class A(TypedDict, list):\n x: int')
run('class A(TypedDict):\n x: int\nclass B(A):\n x: ReadOnly[int]')
run('class A(TypedDict):\n x: "int"', 'A.__annotations__', 'get_type_hints(A)', 'isinstance({}, A)')
run('def f(a: list["int"], b: "Optional[T]" = None, *c: "List[f]") -> "int | None": ...', 'get_type_hints(f)')
run('class A[T]:\n x: "T"', 'get_type_hints(A)', 'A[int]', 'A.__orig_bases__', 'A.__mro__')
run('class A[T, **P]: pass', 'A[int, [str]]', 'A[int, ...]')
run('class A[T = int]: pass', 'A[()]', 'A[str]')
run('class A[T](Generic[T]): pass')
run('@no_type_check\ndef f(a: "zz"): ...', 'get_type_hints(f)')
run('U = NewType("U", int)\nclass A(U): pass')
run('class A(Optional[int]): pass')
run('class A(Annotated[int, 1]): pass', 'A.__mro__')

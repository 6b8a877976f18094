from typing import get_type_hints, Optional, Annotated, ClassVar, Final, Literal, Union, Any, Callable
x: int = 5
y: 'undefined_thing'
print(__annotations__)
def f(a: int, b: 'str' = 'x', *args: float, c: list[int] = [], **kw: dict[str, int]) -> Optional[int]: ...
print(f.__annotations__)
print(get_type_hints(f))
class C:
    a: int
    b: ClassVar[str] = 'q'
    c: Annotated[int, 'meta']
    d: Literal['x','y']
    e: Callable[[int], str]
    f: Callable[..., Any]
    g: Union[int, str, None]
    h: tuple[int, ...]
    i: 'C'
print(C.__annotations__)
print(get_type_hints(C))
print(get_type_hints(C, include_extras=True)['c'])
print(int | str | None, list[int] | None, Optional[str], Union[int, int])
print(isinstance(3, int | str), issubclass(bool, int | None))
print(list[int].__origin__, list[int].__args__, dict[str, list[int]])
try: isinstance([], list[int])
except TypeError as e: print(e)
try: get_type_hints(lambda: 0), get_type_hints(C.__init__)
except Exception as e: print(type(e), e)
def g(a: undefined_x): pass

"""Annotations are kept as objects, printed, and looked up again."""
from typing import Any, Callable, Dict, List, Optional, Tuple, Union, get_type_hints, get_origin, get_args


def greet(name: str, times: int = 1, *, loud: bool = False) -> Optional[str]:
    return name * times


print(greet.__annotations__)
print(get_type_hints(greet))
print(List[int], Dict[str, List[int]], Tuple[int, ...], Callable[[int, str], bool])
print(Union[int, str, None], Optional[int], Union[int, int], int | None)
print(get_origin(Dict[str, int]), get_args(Dict[str, int]))
print(get_origin(int | str), get_args(Callable[[int], str]))
print(List[int] == List[int], List[int] is List[int], List[int] == list[int])


class Node:
    value: int
    next: "Optional[Node]" = None

    def link(self, other: "Node") -> "Node":
        self.next = other
        return other


print(Node.__annotations__)
print(get_type_hints(Node))
print(get_type_hints(Node.link))

for bad in (lambda: isinstance([], List[int]), lambda: List(), lambda: Dict[int], lambda: Any(),
            lambda: isinstance(1, Any), lambda: Optional[int, str]):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
print(isinstance(3, Union[int, str]), isinstance("x", int | str), issubclass(bool, Union[int, str]))

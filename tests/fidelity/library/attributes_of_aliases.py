# What aliases of types and executors keep for themselves, in order.
import sys, typing
from concurrent.futures import ThreadPoolExecutor
T = typing.TypeVar("T")
class A(typing.Generic[T]):
    pass
for a in (typing.List[int], typing.Optional[int], typing.Callable[[int], str], typing.Literal[1], typing.ClassVar[int],
          typing.Annotated[int, 1], typing.Dict[str, T], A[int], A.__orig_bases__[0]):
    print(vars(a))
print([name for name in vars(typing.List) if name != "__doc__"])
print(sys.getsizeof(typing.List[int]), sys.getsizeof(vars(typing.List[str])))
e = ThreadPoolExecutor(2, "names")
print(list(vars(e)))
print(e.submit(len, "abc").result(), e._max_workers, e._thread_name_prefix, e._broken, e._shutdown)
e.shutdown()
print(e._shutdown)

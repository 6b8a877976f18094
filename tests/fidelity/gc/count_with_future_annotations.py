from __future__ import annotations
import gc
print(gc.get_count())
def f(a: int, b: list[str] = [], *args: tuple) -> dict: ...
class C:
    x: int = 1
    def m(self) -> None: self.x: int = 2
print(f.__annotations__, C.__annotations__)

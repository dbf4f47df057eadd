from __future__ import annotations
from typing import Any, Optional, List, Dict, Union, Callable, Iterable, Tuple, TypeVar, Generic, cast, TYPE_CHECKING, NamedTuple, Literal, Protocol
T = TypeVar("T")


def f(x: Optional[int], y: List[Dict[str, Any]] = None, *args: undefined_yet, z: Callable[..., T] = 1) -> Union[int, None]:
    total: int = 5
    later: "also undefined"
    return total


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


s = Stack[int]()
s.push(1)
print(f(1), s.items, f.__annotations__["x"], f.__annotations__["return"], cast(int, "a"), TYPE_CHECKING)


class P(NamedTuple):
    x: int
    y: int = 2

    def sum(self):
        return self.x + self.y


print(P(1), P(1).sum(), P(3, 4) == (3, 4), P._fields)
x: int
y: list[int] = []
print(y, __annotations__["x"])

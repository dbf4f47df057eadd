from abc import ABC, abstractmethod
import abc


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


try:
    Shape()
except TypeError as e:
    print(type(e).__name__)


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s ** 2

    @property
    def name(self):
        return "square"


print(Square(3).describe(), isinstance(Square(1), Shape))


class Half(Shape):
    def area(self):
        return 0


try:
    Half()
except TypeError:
    print("still abstract")


@Shape.register
class Foreign:
    pass


print(issubclass(Foreign, Shape), isinstance(Foreign(), Shape), Shape.__abstractmethods__ == frozenset({"area", "name"}))

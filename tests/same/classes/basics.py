class Empty:
    pass


class Point:
    """A point."""
    dimensions = 2
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self


p, q = Point(1, 2), Point(3)
print(p, q, p.move(1, 1).move(1, 1), Point.count, p.count)
print(Point.__name__, Point.__doc__, Point.__module__, Point.__bases__, Point.__qualname__)
print(p.__class__ is Point, type(p) is Point, isinstance(p, Point), isinstance(p, object), issubclass(Point, object))
p.dimensions = 3
print(p.dimensions, q.dimensions, Point.dimensions)
del p.dimensions
print(p.dimensions)
print(p.__dict__, vars(q), Empty().__dict__)
p.new = "attr"
print(p.__dict__, sorted(k for k in Point.__dict__ if not k.startswith("__")))
Point.dimensions = 4
print(q.dimensions)
setattr(q, "z", 9)
print(getattr(q, "z"), getattr(q, "w", "default"), hasattr(q, "w"))
delattr(q, "z")
print(hasattr(q, "z"))
try:
    q.z
except AttributeError as e:
    print(e)
try:
    Point.nothing
except AttributeError as e:
    print(e)
try:
    del q.z
except AttributeError as e:
    print(type(e).__name__)
try:
    Point()
except TypeError as e:
    print(e)
p.__dict__["injected"] = 1
print(p.injected)
p.__dict__ = {"x": 0, "y": 0}
print(p, hasattr(p, "injected"))
e = Empty()
e.__class__ = Point
e.x, e.y = 5, 6
print(e, type(e) is Point)
print(Point == Point, Point != Empty, p == p, p == q, hash(p) == hash(p), bool(p))

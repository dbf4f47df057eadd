def get(o): return o.x
def put(o, v): o.x = v
def bump(o): o.x += 1


class A:
    def __init__(self):
        self.x = 1


class B:
    def __init__(self):
        self.a = 0
        self.x = 2


class S:
    __slots__ = ("x",)

    def __init__(self):
        self.x = 3


class P:
    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    def __init__(self):
        self._x = 4


class K:
    x = 5


class G:
    def __getattr__(self, n):
        return 6


class M:
    def x(self):
        pass


class F(A):
    pass


import math
math_x = type(math)("m")
math_x.x = 7


def fun(): pass


fun.x = 8
objects = [A(), B(), S(), P(), K(), G(), F(), math_x, fun, K]
for _ in range(3):
    print([get(o) for o in objects])
for o in objects:
    put(o, 10)
    bump(o)
print([get(o) for o in objects], K.x, K().x)
for bad in (5, None, object(), "s"):
    for f in (get, lambda o: put(o, 1), bump):
        try:
            f(bad)
        except AttributeError as e:
            print(e)
a = A()
for i in range(20):
    setattr(a, f"f{i}", i)
print(get(a), a.f19, len(a.__dict__))
del a.x
try:
    get(a)
except AttributeError as e:
    print(e)
a.x = "again"
print(get(a), list(a.__dict__)[-1], list(a.__dict__)[0])
different = []
for i in range(10):
    o = A.__new__(A)
    if i % 2:
        o.first = i
    o.x = i
    if i % 3:
        o.last = i
    different.append(o)
print([get(o) for o in different], [sorted(vars(o)) for o in different[:4]])
for o in different:
    bump(o)
print([o.x for o in different])
A.x = property(lambda self: "data descriptor wins")
print(get(different[0]))
try:
    put(different[0], 1)
except AttributeError as e:
    print(type(e).__name__)
del A.x
print(get(different[0]))
A.x = "class attribute loses"
print(get(different[0]))
o = A()
o.__dict__["x"] = "through the dict"
print(get(o))
o.__dict__.clear()
print(get(o))
o.__dict__ = {"x": "other dict"}
print(get(o), vars(o))
o.__class__ = B
print(get(o), type(o).__name__)


class Node:
    def __init__(self, v, n=None):
        self.v, self.n = v, n


chain = None
for i in range(100):
    chain = Node(i, chain)
total, n = 0, chain
while n is not None:
    total += n.v
    n = n.n
print(total)

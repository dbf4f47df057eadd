class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = P(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)
try:
    p.z = 3
except AttributeError as e:
    print(type(e).__name__)
del p.y
try:
    p.y
except AttributeError as e:
    print(type(e).__name__)
print(type(P.x).__name__)


class Q(P):
    pass


q = Q(1, 2)
q.z = 3
print(q.__dict__, q.x)


class R(P):
    __slots__ = ["w"]


r = R(1, 2)
r.w = 5
print(r.w, r.x)
try:
    r.v = 1
except AttributeError as e:
    print(type(e).__name__)


class S:
    __slots__ = "single"


s = S()
s.single = 1
print(s.single)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)


class D:
    __slots__ = ("a", "__dict__")


d = D()
d.a, d.b = 1, 2
print(d.a, d.b, d.__dict__)

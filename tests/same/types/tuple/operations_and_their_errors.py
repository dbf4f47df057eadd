def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
print((), (1,), (1, 2), ((),), ("a", None, True))
e(lambda: tuple())
e(lambda: tuple("abc"))
e(lambda: tuple(5))
e(lambda: tuple(1, 2))
e(lambda: tuple(x=1))
t = (1, 2, 3)
for i in (0, -1, 3, -4, "a", None, 2**70, slice(1, 2), slice(None, None, -1), slice(None, None, 0), slice(0, 9, 2), 1.0):
    e(lambda: t[i])
e(lambda: t + [1])
e(lambda: t + 1)
e(lambda: t + (4,))
e(lambda: t * 2)
e(lambda: 2 * t)
e(lambda: t * "a")
e(lambda: t * -1)
e(lambda: t * 2**62)
e(lambda: t * 2**70)
e(lambda: (1, 2) < (1, 3))
e(lambda: (1, 2) < (1, "a"))
e(lambda: (1, 2) == (1, 2))
e(lambda: (1, 2) == [1, 2])
e(lambda: (1,) < [1])
e(lambda: () < (1,))
e(lambda: (1, 2, 3) > (1, 2))
e(lambda: hash((1, 2)) == hash((1.0, 2)))
e(lambda: hash(()) == hash(()))
e(lambda: hash((1, [])))
e(lambda: len({(i, j) for i in range(50) for j in range(50)}))
e(lambda: t.index(2))
e(lambda: t.index(9))
e(lambda: t.index(1, 1))
e(lambda: t.index(3, -1))
e(lambda: t.index(1, None))
e(lambda: t.count(1))
e(lambda: t.count())
e(lambda: 2 in t)
e(lambda: t.__setitem__)
try:
    t[0] = 1
except TypeError as x:
    print(x)
try:
    del t[0]
except TypeError as x:
    print(x)
a = ([],)
a[0].append(a)
print(a)
class P(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))
    @property
    def x(self): return self[0]
p = P(1, 2)
print(p, p.x, len(p), p == (1, 2), (1, 2) == p, p + (3,), type(p + (3,)).__name__, p[0:1], type(p[:]).__name__, hash(p) == hash((1, 2)), {p: 1}[(1, 2)], isinstance(p, tuple), tuple(p), type(tuple(p)).__name__, 2 in p, p.index(2), p * 2)
x, y = p
print(x, y, [*p], list(p), sorted(P(3, 1)), p < (1, 3), P(1, 2) == p)
i = iter((1, 2)); print(next(i), next(i), next(i, 9), next(i, 9), type(i).__name__)
print((1, 2).__len__(), (1,).__add__((2,)), (1,).__contains__(1), (1, 2).__getitem__(1), (1,).__hash__() == hash((1,)))
print(reversed((1, 2)).__class__.__name__, list(reversed((1, 2))))
d = {(1, "a"): 1, (2, (3, 4)): 2}
print(d[(1, "a")], d[2, (3, 4)], (1.0, "a") in d)

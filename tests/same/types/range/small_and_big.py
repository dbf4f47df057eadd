def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
e(lambda: range())
e(lambda: range(1, 2, 3, 4))
e(lambda: range(1.0))
e(lambda: range("a"))
e(lambda: range(1, 2, 0))
e(lambda: range(1, None))
e(lambda: range(True))
B = 2**70
for r in (range(5), range(2, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(B, B + 5), range(B, B - 10, -3), range(-B, B, B // 2), range(0, B), range(B), range(3, 3, -1), range(-5, 5, 2), range(0, B, B - 1), range(2**62 - 2, 2**62 + 3), range(-2**62, 2**62 - 1, 2**61)):
    print(r, r.start, r.stop, r.step, bool(r))
    e(lambda: len(r))
    for i in (0, 1, -1, 2, -2, 100, -100, B, -B, "a", True, slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(-2, None), slice(0, 0), slice(None, B), slice(None, None, 0), slice(3, None, -1), slice(-1, -3, -1)):
        e(lambda: r[i])
    if len(repr(r)) < 20 or r.start == B:
        if r.stop - r.start < 100: print(list(r), list(reversed(r)))
    for v in (0, 2, 5, 4, -1, B, B + 1, B - 3, 2.0, True, "a", None, -5, 2**62):
        if not isinstance(v, (str, float)) and v is not None or len(repr(r)) < 20 :
            e(lambda: v in r)
            e(lambda: r.index(v))
            e(lambda: r.count(v))
print(range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == range(0, 3), range(3) != range(4), range(3) == [0, 1, 2], range(B, B + 1) == range(B, B + 1, 7), range(1, 2) == range(1, 3))
print(hash(range(0)) == hash(range(5, 2)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(3), range(0, 3), range(4)}))
e(lambda: range(3) < range(4))
e(lambda: range(3) + range(4))
e(lambda: range(3) * 2)
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), next(it, 9))
it = iter(range(B, B + 2)); print(next(it), list(it), next(it, 9))
print(list(range(-1, -10, -4)), sum(range(101)), list(range(0, 10, 3))[::-1], [*range(2)], tuple(range(3)), max(range(5)))
class I:
    def __index__(self): return 4
print(range(I()), range(10)[I()], list(range(I())))
e(lambda: range(5).__setitem__)
e(lambda: range(5).start.foo)
class Eq:
    def __eq__(self, o): return o == 3
print(Eq() in range(5), range(5).index(Eq()), range(5).count(Eq()))
e(lambda: range(2).index(Eq()))
class MyInt(int):
    pass
print(MyInt(3) in range(5), range(5).index(MyInt(3)))
x = 0
for i in range(2**62 - 3, 2**62 + 3): x += i
print(x)
for i in range(10, 0, -1):
    if i == 3: break
print(i)
try:
    range(5).start = 3
except AttributeError as z: print("AttributeError")
try:
    class R(range): pass
except TypeError as z: print(z)

def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
e(lambda: list())
e(lambda: list("abc"))
e(lambda: list((1, 2)))
e(lambda: list(5))
e(lambda: list(1, 2))
e(lambda: list(x=1))
e(lambda: [1, 2] + [3])
e(lambda: [1] + (2,))
e(lambda: [1] + None)
e(lambda: 1 + [1])
e(lambda: (1,) + [1])
e(lambda: [1] * 3)
e(lambda: 3 * [1, 2])
e(lambda: [1] * -1)
e(lambda: [1] * True)
e(lambda: [1] * 1.5)
e(lambda: 1.5 * [1])
e(lambda: [1] * "a")
e(lambda: [1] * [1])
e(lambda: [1] * 2**62)
e(lambda: [1, 2] * (2**62 - 1))
e(lambda: [1] * 2**70)
e(lambda: [] * 2**70)
e(lambda: [1] - [1])
e(lambda: -[1])
l = [10, 20, 30, 40, 50]
for i in (0, -1, 4, -5, 5, -6, True, 2**70, -2**70, "a", None, 1.0, slice(1, 3), slice(None, None, -1), slice(None, None, 0),
          slice("a", None), slice(-100, 100), slice(4, 0, -2), slice(0, 2**70), slice(-2**70, 2), slice(3, 1), slice(None, None, 2**70),
          slice(None, None, -2**70), slice(1, 4, 2), slice(None, 2.5)):
    e(lambda: l[i])
def s(l, i, v):
    l = list(l)
    try:
        l[i] = v
    except Exception as x:
        print(type(x).__name__, x)
    print(l)
for i in (0, -1, 5, -6, 2**70, "a", slice(1, 3), slice(3, 1), slice(0, 0), slice(5, 9), slice(None, None, 2), slice(None, None, -1),
          slice(4, 0, -2), slice(None, None, 0), slice(1, 1, 2), slice(-100, 100)):
    for v in (7, [], [1], "ab", (1, 2, 3), range(5), None, {1: 2}):
        s(l, i, v)
def d(l, i):
    l = list(l)
    try:
        del l[i]
    except Exception as x:
        print(type(x).__name__, x)
    print(l)
for i in (0, -1, 5, -6, 2**70, "a", slice(1, 3), slice(3, 1), slice(None, None, 2), slice(None, None, -1), slice(4, 0, -2), slice(None, None, 3),
          slice(-2, None, -3), slice(None, None, 0), slice(None, None, 2**70), slice(None, None, -2**70), slice(1, None, 2), slice(None)):
    d(l, i)
    d(range(11), i)
l[1:3] = l
print(l)
l[:] = l
print(l)
l[::2] = l[::-2]
print(l)
l = [1, 2, 3]
l[1:1] = (x for x in "xyz")
print(l)
l += "ab"
print(l)
l *= 2
print(l)
l += l
print(len(l), l.count("x"), l.count(1.0), l.count("q"))
l *= 0
print(l)
e(lambda: l.append())
e(lambda: l.append(1, 2))
e(lambda: l.append(x=2))
e(lambda: l.pop())
e(lambda: l.pop(1, 2))
l.extend([3, 1, 2])
e(lambda: l.pop(5))
e(lambda: l.pop(-5))
e(lambda: l.pop(2**70))
e(lambda: l.pop("a"))
e(lambda: l.pop(1.0))
e(lambda: l.pop(0))
e(lambda: (l.pop(-2), l))
e(lambda: l.insert(1))
e(lambda: l.insert("a", 1))
e(lambda: l.insert(2**70, 1))
l = [1]
l.insert(-100, 0); l.insert(100, 9); l.insert(1, 5); l.insert(-1, 8)
print(l)
e(lambda: l.remove(77))
e(lambda: l.remove(5))
print(l)
e(lambda: l.index(9))
e(lambda: l.index(99))
e(lambda: l.index("x"))
e(lambda: l.index(0, 1))
e(lambda: l.index(0, -100, 100))
e(lambda: l.index(9, 0, -1))
e(lambda: l.index(9, 0, 2**70))
e(lambda: l.index(9, None))
e(lambda: l.index(9, "a"))
e(lambda: l.extend(5))
e(lambda: l.clear(1))
e(lambda: l.copy() is l)
e(lambda: l.copy() == l)
l.reverse(); print(l)
e(lambda: [1, 2] == [1, 2.0])
e(lambda: [1, 2] == (1, 2))
e(lambda: [1, 2] != [1, 3])
e(lambda: [1, 2] < [1, 3])
e(lambda: [1, 2] < [1, 2, 0])
e(lambda: [1, 2] <= [1, 2])
e(lambda: [2] > [1, 5])
e(lambda: [] >= [])
e(lambda: [1] < (1,))
e(lambda: [1] < ["a"])
e(lambda: [None] < [None])
e(lambda: [None] < [None, 1])
e(lambda: [[1, [2]], 3] == [[1, [2]], 3])
n = float("nan")
e(lambda: [n] == [n])
e(lambda: n in [n])
e(lambda: [float("nan")] == [float("nan")])
e(lambda: 3 in [1, 2, 3])
e(lambda: 3.0 in [1, 2, 3])
e(lambda: "a" in ["a"])
e(lambda: "ab"[:1] in ["a"])
e(lambda: None in [1])
e(lambda: hash([]))
e(lambda: {[]: 1})
a = [1]
a.append(a)
print(a, [a])
e(lambda: a == a)
b = [1]; b.append(b)
try:
    print(a == b)
except RecursionError as x:
    print("RecursionError")
print([True, False, None, 1.5, "x", b"y", 1 + 2j, ..., NotImplemented])
print([[]], [[], [[]]], ["\n", "it's", 'q"', "é", "\ud800", "\U0001F600"])
print(str([1]), repr([]), "%s" % [1, 2], f"{[1]}")
print(len([1, 2]), bool([]), bool([0]))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "end"))
l = [1, 2, 3]
it = iter(l)
next(it); next(it); next(it); print(next(it, "e")); l.append(4); print(next(it, "e"))
out = []
l = [1, 2, 3]
for x in l:
    out.append(x)
    if len(l) < 8:
        l.append(x * 10)
print(out)
out = []
l = [1, 2, 3, 4]
for x in l:
    out.append(x)
    l.pop()
print(out)
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))
l = [1, 2, 3]; r = reversed(l); l.clear(); print(list(r))
print([1, 2].__len__(), [1].__contains__(1), [1].__getitem__(0), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__eq__([1]), [1].__lt__([2]), [1].__eq__(3))
l = [1, 2]; print(l.__iadd__([3]) is l, l.__imul__(2) is l, l, l.__setitem__(0, 9), l, l.__delitem__(0), l)
class L(list):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
    def __len__(self):
        return super().__len__() + 100
x = L([1, 2], 5)
print(x, x.b, len(x), list.__len__(x), x + [3], type(x + [3]) is list, x == [1, 2], [1, 2] == x, x[0], x[:1], type(x[:1]) is list, x * 2, [0] + x, isinstance(x, list))
x.append(3); x += [4]; print(x, type(x).__name__, x.pop(), [i for i in x], sorted(x, reverse=True), 2 in x)
x.sort(reverse=True); print(x); x.reverse(); print(x); x[0] = 9; del x[1]; print(x, x.index(3), x.count(9), x.copy(), type(x.copy()).__name__)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([1, 2, 3][I(1)], [1, 2, 3][I(0):I(2)], [1] * I(3), [1, 2, 3].pop(I(0)), [5, 6].index(6, I(0)))
e(lambda: [1, 2, 3][I("x")])
e(lambda: [1, 2, 3][I(2**70)])
e(lambda: [1] * I(2**70))
class RA:
    def __radd__(self, o): return ("radd", o)
    def __rmul__(self, o): return ("rmul", o)
print([1] + RA(), [1] * RA(), (1,) + RA())
e(lambda: [].foo)
e(lambda: list.append())
e(lambda: list.append(5, 6))
e(lambda: [1, 2].sort(5))
e(lambda: [1, 2].sort(foo=5))
print(list.__name__, list.__doc__ is not None, list.append.__name__)
a, *b = [1, 2, 3]; print(a, b)
print([*range(3), *"ab"], max([1, 5, 2]), min([3, 1]), sum([1, 2, 3]), any([0, 1]), all([]))

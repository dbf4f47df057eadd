def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="a")), list(enumerate("ab", 2**63 - 1)), list(enumerate("ab", 2**62 - 1)))
e(lambda: enumerate())
e(lambda: enumerate(5))
e(lambda: enumerate([], "a"))
e(lambda: enumerate([], 1.5))
e(lambda: enumerate([], 1, 2))
print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2, 3])), list(zip("ab", "cd", "ef")), list(zip(range(3), "ab", strict=False)))
e(lambda: list(zip("ab", "c", strict=True)))
e(lambda: list(zip("a", "bc", strict=True)))
e(lambda: list(zip("ab", "ab", "c", strict=True)))
e(lambda: list(zip("ab", "ab", "abc", strict=True)))
e(lambda: list(zip("ab", "ab", "ab", "a", strict=True)))
e(lambda: list(zip("ab", "xy", strict=True)))
e(lambda: zip(5))
e(lambda: zip([], 5))
e(lambda: zip([], foo=1))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])))
e(lambda: map())
e(lambda: map(str))
e(lambda: map(str, 5))
e(lambda: list(map(5, [1])))
e(lambda: list(map(lambda x: 1 // x, [1, 0])))
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 2])))
e(lambda: filter())
e(lambda: filter(None))
e(lambda: filter(None, 5))
e(lambda: list(filter(5, [1])))
print(list(reversed("abc")), list(reversed(range(3))), list(reversed([])), list(reversed(b"ab")))
e(lambda: reversed(5))
e(lambda: reversed({1}))
e(lambda: reversed())
e(lambda: reversed(iter([])))
e(lambda: reversed((x for x in "a")))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i < 0: raise IndexError
        return i * 10
print(list(reversed(Seq())), type(reversed(Seq())).__name__, reversed(Seq()).__length_hint__())
class Rev:
    def __reversed__(self): return iter("rev")
print(list(reversed(Rev())))
class NoRev:
    __reversed__ = None
e(lambda: reversed(NoRev()))
class G:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
print(list(G()), 2 in G(), list(zip(G(), G())), [*G()])
class StopG:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
print(list(StopG()))
n = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(n), 0)), list(n))
e(lambda: iter(5, 0))
it = iter(lambda: 1, 1); print(list(it), next(it, "x"))
for t in (enumerate, zip, map, filter, reversed):
    print(t, t.__name__, isinstance(t, type))
print(type(enumerate("")).__name__, type(zip()).__name__, type(map(str, "")).__name__, type(filter(None, "")).__name__)
i = enumerate("abc"); print(next(i), iter(i) is i, list(i), list(i))
i = zip("ab", "cd"); print(next(i), iter(i) is i, list(i), next(i, "z"))
i = map(str, [1, 2]); print(next(i), iter(i) is i, list(i))
class E2(enumerate): pass
print(list(E2("ab")), isinstance(E2(""), enumerate), type(E2("")).__name__)
class Z(zip):
    def __next__(self): return ("z", super().__next__())
print(list(Z("ab", "cd")))
class M(map): pass
print(list(M(str, [1])))
def gen():
    yield 1
    raise ValueError("boom")
e(lambda: list(gen()))
e(lambda: list(zip(gen(), [1, 2])))
e(lambda: sum(gen()))
e(lambda: [x for x in enumerate(gen())])
class BadIter:
    def __iter__(self): return 5
e(lambda: list(BadIter()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), tuple(It()), set(It()) == {1, 2, 3}, sum(It()), list(zip(It(), It())), max(It()), sorted(It(), reverse=True), 2 in It(), [*It()], dict(zip(It(), "abc")), list(map(str, It())), "".join(map(str, It())))
e(lambda: next(5))
e(lambda: iter(5))
print([x for x in zip(*[iter("abcdef")] * 2)])

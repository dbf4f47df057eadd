def kind(f):
    try:
        f()
        return "ended"
    except RecursionError:
        return "RecursionError"


class R:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return repr(self.items[:])

    def __eq__(self, other):
        return self.items[:] == other.items[:] if self is not other else self.items[:] == [R()]

    def __hash__(self):
        return hash((self,))

    def __lt__(self, other):
        return [self] < [R()]

    def __len__(self):
        return len(list(map(len, [self])))

    def __iter__(self):
        return iter(list(self))

    def __str__(self):
        return "%s" % self

    def __call__(self, *a):
        return max([1, 2], key=self)

    def __bool__(self):
        return any([self])

    def __contains__(self, x):
        return x in [y for y in self.items if x in y]

    def __float__(self):
        return float(self)

    def __int__(self):
        return int(self)

    def __index__(self):
        return range(self).start

    def __radd__(self, o):
        return sum([self])

    def __getattr__(self, n):
        return hasattr(self, n + "q")

    def __format__(self, s):
        return "{}".format(self)

    def __reversed__(self):
        return reversed(self)

    def __abs__(self):
        return abs(self)

    def __round__(self, n=None):
        return round(self)

    def __divmod__(self, o):
        return divmod(self, o)

    def __pow__(self, o):
        return pow(self, o)


r = R()
for f in (lambda: repr(r), lambda: r == R(), lambda: hash(r), lambda: r < r, lambda: len(r), lambda: list(r), lambda: str(r), r, lambda: bool(r), lambda: 1 in r, lambda: float(r), lambda: int(r), lambda: 1 + r, lambda: format(r), lambda: reversed(r), lambda: abs(r), lambda: round(r), lambda: divmod(r, 1), lambda: pow(r, 2), lambda: sorted([r, R()]), lambda: {r}, lambda: print(r), lambda: isinstance(r, int) or r.q):
    print(kind(f), end=" ")
print()
import functools
def f(a, b): return functools.reduce(f, [1, 2])
print(kind(lambda: functools.reduce(f, [1, 2])))
p = None
def call(*a): return functools.partial(call, 1)(*a)
print(kind(call))
def ev(): return eval("ev()")
print(kind(ev))
def ex(): exec("ex()")
print(kind(ex))
def it():
    yield from it()
print(kind(lambda: list(it())))
def fil(x): return list(filter(fil, [x]))
print(kind(lambda: fil(1)))
def zipped(): return list(zip(*[zipped()]))
print(kind(zipped))
def imp(): return getattr(imp, "x", imp())
print(kind(imp))

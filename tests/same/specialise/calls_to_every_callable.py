def call(f, *args):
    return f(*args)


def one(f, x):
    return f(x)


def none(f):
    return f()


def kw(f, x):
    return f(x, key=x)


class C:
    def __init__(self, x=0):
        self.x = x

    def m(self, x):
        return ("m", x)

    def __call__(self, x):
        return ("call", x)

    @staticmethod
    def s(x):
        return ("s", x)

    @classmethod
    def c(cls, x):
        return ("c", x)


class New:
    def __new__(cls, x):
        return ("new", x)


def f(x): return ("f", x)
def d(x, y=5): return (x, y)
def v(*a): return a
def k(**kw): return kw
def g(x): yield x


class E(Exception): pass


c = C()
callables = [f, d, v, lambda x: -x, c.m, c, C.s, C.c, c.s, str, int, abs, type, c.m, New, E, C, (1).__add__, bool, g]
for _ in range(2):
    out = []
    for fn in callables:
        r = one(fn, 1)
        out.append(r if not hasattr(r, "__dict__") and not isinstance(r, type) and "generator" not in type(r).__name__ else type(r).__name__)
    print(out)
for bad in (5, None, "x", none, lambda: 0, lambda a, b: 0, C.m, int.__add__):
    try:
        print(one(bad, "x"))
    except TypeError as e:
        print(e)
print(one(f, 2), one(c.m, 3))


def redefine(i):
    global target
    if i == 3:
        def target(x): return x * 100
    return target(i)


def target(x): return x + 1


print([redefine(i) for i in range(6)])


def through_local(fs):
    out = []
    for fn in fs:
        out.append(fn(2))
    return out


print(through_local([f, abs, lambda x: x, str, float, d, v, c.m]))


def recursive(n, fn=None):
    return n if n == 0 else (fn or recursive)(n - 1, fn)


print(recursive(50), recursive(5, recursive))


class Swap:
    def act(self):
        Swap.act = lambda self: "second"
        return "first"


s = Swap()
print([s.act() for _ in range(3)])
print(kw(lambda x, key: (x, key), 1), kw(lambda x, **k: k, 2), kw(lambda *a, key=0: (a, key), 3))
try:
    kw(f, 1)
except TypeError as e:
    print(e)
print([none(x) for x in (list, dict, int, str, C().__class__.__name__.upper, tuple, float, lambda: "l")])
print(call(v), call(v, 1), call(v, 1, 2), call(d, 1), call(d, 1, 2), call(max, 3, 4), call(C).x, call(C, 7).x)

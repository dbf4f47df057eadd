# Frames of callbacks, variables that change under way, generators that end in odd ways.
import types


class Sorting:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return str(sorted([self.n, self.n], key=lambda x: -x))


method = print
for i in range(40):
    method = types.MethodType(method, Sorting(i))
method()


class Key(str):
    def __hash__(self):
        x = [1, 2, 3]
        y = [x, x]
        return str.__hash__(self)


def many(a=1, b=2, c=3, d=4, *rest, **kw):
    return [a, b, c, d, rest, kw]


print(many(g=5, **{Key("u"): 1}))


class Number:
    def __add__(self, other):
        return "add"

    def __iadd__(self, other):
        return "iadd"


def in_place():
    l = m = [1]
    l *= 2
    n = Number()
    n += 1
    f = Number()
    f += 1.5
    return l is m, m, n, f


print(in_place() == (True, [1, 1], "iadd", "iadd"))


def loaded_first():
    x = 1
    x += (x := 5)
    y = "a"
    y += (y := "bc")
    z = [1]
    z += (z := [2, 3])
    return x, y, z


print(loaded_first())


def cleans_up(n):
    try:
        yield n
    finally:
        done.append(n)


done = []
for i in range(1000):
    for x in cleans_up(i):
        break
print(len(done), done == list(range(1000)))


def inner():
    yield 1
    yield 2
    return "r"


def outer():
    try:
        r = yield from inner()
        print("yield from gave", r)
    except BaseException as e:
        print("except", type(e).__name__)
    yield "after"


g = outer()
next(g)
res = None


def deep():
    global res
    try:
        deep()
    except RecursionError:
        if res is None:
            try:
                res = next(g)
            except RecursionError:
                res = "RE"


deep()
print(res == "RE" or res == 2)


def returns():
    yield 1
    return 5


it = returns()
for x in it:
    pass
try:
    next(it)
except StopIteration as e:
    print(e.value is None)

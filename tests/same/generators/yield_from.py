def inner():
    try:
        x = yield "i1"
        print("inner got", x)
        y = yield "i2"
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "i3"
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [10, 20]
    yield from "ab"
    yield from range(2)
    return "outer result"


g = outer()
print(next(g), g.send("A"), g.send("B"), list(g))
g = outer()
print(next(g), g.throw(ValueError("thrown")), next(g))
try:
    g.throw(KeyError("into a list iterator"))
except KeyError as e:
    print("escaped", e)
g = outer()
next(g)
g.close()
print(list(g))


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], (2, 3), {4: 0}, (x for x in [5]))))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(list(deep(5)), sum(deep(100)))


def with_return():
    a = yield from (x for x in [1])
    b = yield from []
    c = yield from empty_returns()
    print(a, b, c)


def empty_returns():
    return "only return"
    yield


print(list(with_return()))
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it value")
        return self.n

    def send(self, v):
        print("sent", v)
        return next(self)

    def throw(self, e):
        print("thrown", type(e).__name__)
        return "from throw"

    def close(self):
        print("closed")


def delegating():
    print((yield from It()))


g = delegating()
print(next(g), g.send("x"))
print(g.throw(ValueError("v")))
g.close()
print(list(delegating()))

def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")


g = count(2)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration:
    print("stays stopped")
print(list(count(3)), sum(count(4)), [*count(1)], dict(zip("ab", count(2))))


def returns():
    yield 1
    return "result"


g = returns()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)


def empty():
    return
    yield


print(list(empty()))


def infinite():
    n = 0
    while True:
        yield n
        n += 1


for x in infinite():
    if x > 3:
        break
print(x)
a, b = (lambda: (yield 1, 2))(), count(0)
print(list(a), list(b))


def none():
    x = yield
    print("got", x)


print(list(none()))


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v, self.left, self.right = v, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right


print(list(Tree(2, Tree(1), Tree(4, Tree(3)))))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fib(), range(15))])
print(bool(count(0)), count.__name__, g.__name__, g.__qualname__)

def f(a, seen=[]):
    seen.append(a)
    return seen


print(f(1), f(2), f(3, []), f(4))

i = 5


def g(arg=i):
    return arg


i = 6
print(g(), g.__defaults__, f.__defaults__)


def make(n):
    def inner(x=n * 2, *, k=n + 1):
        return x, k
    return inner


print(make(1)(), make(5)(), make(5)(k=0), make(3).__kwdefaults__)


def order(a=print("default a"), b=print("default b"), *, c=print("default c")):
    return a, b, c


print(order())
g.__defaults__ = ("patched",)
print(g())
g.__defaults__ = None
try:
    g()
except TypeError as e:
    print(e)


class Tail:
    limit = 3

    def method(self, n=limit):
        return n


print(Tail().method(), Tail().method(7))

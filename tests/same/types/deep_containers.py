def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import sys


def nest(make, n):
    x = make(None)
    for _ in range(n):
        x = make(x)
    return x


makers = {"list": lambda x: [x], "tuple": lambda x: (x,), "dict": lambda x: {"k": x}}
for name, make in makers.items():
    a, b = nest(make, 100000), nest(make, 100000)
    print(name, err(repr, a).split(":")[0], err(lambda: a == b).split(":")[0], err(str, a).split(":")[0])
    if name == "tuple":
        err(hash, a)
        print("hash came back")
    if name != "dict":
        print(err(lambda: a < b).split(":")[0])
    del a, b
    print(name, "released")


class Node:
    def __init__(self, next):
        self.next = next


n = None
for _ in range(200000):
    n = Node(n)
del n
print("chain of instances released")


def chain(n):
    f = None
    for _ in range(n):
        def f(g=f):
            return g
    return f


c = chain(100000)
del c
print("chain of functions released")
g = iter([])
for _ in range(50000):
    g = (x for x in g)
del g
print("chain of generators released")
s = frozenset()
for _ in range(50000):
    s = frozenset([s])
del s
print("chain of frozensets released")
m = [].append
for _ in range(10000):
    m = [m].append
del m
print("chain of methods released")

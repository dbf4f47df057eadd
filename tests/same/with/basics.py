class CM:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


with CM("a") as x:
    print(x)
with CM("a"), CM("b") as y, CM("c"):
    print(y)
with (CM("p") as p, CM("q") as q):
    print(p, q)
with (CM("t"),):
    pass
with CM("s", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)
with CM("o", True) as o, CM("i") as i:
    1 / 0
d = {}
with CM("target") as d["k"]:
    print(d)
with CM("unpack") as (a, *b):
    print(a, b)


def f():
    with CM("return"):
        return "value"


print(f())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break


def swallowed_return():
    with CM("sw", True):
        raise ValueError
    return "after the block"


print(swallowed_return())

def deep(n):
    if n == 0:
        yield "bottom"
    else:
        yield from deep(n - 1)


print(list(deep(200)))


def chain(n):
    g = iter(range(3))
    for _ in range(n):
        g = (x + 1 for x in g)
    return g


print(list(chain(100)))


def endless(n):
    yield from endless(n + 1)


try:
    list(endless(0))
except RecursionError:
    print("RecursionError")


def long():
    total = 0
    for i in range(50000):
        total += i
        yield total


for last in long():
    pass
print(last)


def ping(n):
    for i in range(n):
        got = yield i
        assert got == i * 2


g = ping(1000)
v = next(g)
try:
    while True:
        v = g.send(v * 2)
except StopIteration:
    print("pong", v)
gens = []
for i in range(1000):
    x = (j for j in range(i, i + 3))
    next(x)
    gens.append(x)
print(sum(next(x) for x in gens))
del gens
print("end")

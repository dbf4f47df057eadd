g = (x * x for x in range(5))
print(type(g).__name__, next(g), list(g), list(g))
print(sum(x for x in range(10) if x % 2), max((len(w), w) for w in "the quick brown".split()))
print(list((i, j) for i in range(3) for j in range(i)), dict((k, v) for k, v in [("a", 1)]))
print(any(x > 3 for x in range(5)), all(x > 3 for x in range(5)), set(x % 3 for x in range(9)) == {0, 1, 2})


def noisy(n):
    print("noisy", n)
    return range(n)


g = (x for x in noisy(2))
print("made")
print(list(g))
g = (y for x in range(2) for y in noisy(x))
print("lazy inner")
print(list(g))
x = 5
g = (x + i for i in range(2))
x = 100
print(list(g))
print(" ".join(str(i) for i in range(3)), sorted((-i for i in range(3))), tuple(i for i in ()))
first = (i for i in (print("evaluated now"), 2))
print("then")
print(list(first))
nested = ((i, list(j for j in range(i))) for i in range(3))
print(list(nested))


def f():
    local = 10
    return list(local * i for i in range(3))


print(f())
g = (i for i in [1, 2, 3])
print(2 in g, list(g))
print(list(zip((a := i for i in range(2)), (i for i in "xy"))), a)
try:
    list(1 // (2 - i) for i in range(5))
except ZeroDivisionError as e:
    print(e)
print(next((i for i in range(10) if i > 5), None), next((i for i in ()), "none"))

import sys


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(30))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(hanoi(8, "a", "b", "c"))


def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


print(list(permutations([1, 2, 3])))


def forever():
    return forever() + 1


try:
    forever()
except RecursionError as e:
    print(type(e).__name__, isinstance(e, RuntimeError))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))
sys.setrecursionlimit(6000)
print(depth(5000), sys.getrecursionlimit())


def a(n):
    return b(n)


def b(n):
    return a(n)


for _ in range(3):
    try:
        a(1)
    except RecursionError:
        print("caught")

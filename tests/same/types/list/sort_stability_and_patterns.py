def is_sorted(l):
    return all(l[i] <= l[i + 1] for i in range(len(l) - 1))


def rng(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        yield seed >> 8


def patterns(n):
    r = rng(n)
    yield "random", [next(r) % 1000 for _ in range(n)]
    yield "few values", [next(r) % 3 for _ in range(n)]
    yield "sorted", list(range(n))
    yield "reversed", list(range(n, 0, -1))
    yield "equal", [5] * n
    yield "saw", [i % 10 for i in range(n)]
    yield "organ", list(range(n // 2)) + list(range(n // 2, 0, -1))
    yield "nearly", [i + (next(r) % 5 == 0) * 3 for i in range(n)]
    yield "two runs", list(range(0, n, 2)) + list(range(1, n, 2))
    yield "floats", [next(r) / 100 for _ in range(n)]
    yield "strings", [str(next(r) % 500) for _ in range(n)]
    yield "tuples", [(next(r) % 5, next(r) % 5) for _ in range(n)]
    yield "big", [next(r) ** 5 for _ in range(n)]


for n in (0, 1, 2, 3, 16, 33, 64, 65, 200, 1000):
    for name, l in patterns(n):
        tagged = [(x, i) for i, x in enumerate(l)]
        up = sorted(tagged, key=lambda p: p[0])
        down = sorted(tagged, key=lambda p: p[0], reverse=True)
        ok = is_sorted([p[0] for p in up]) and is_sorted([p[0] for p in down][::-1])
        stable = all(a[0] != b[0] or a[1] < b[1] for a, b in zip(up, up[1:])) and all(a[0] != b[0] or a[1] < b[1] for a, b in zip(down, down[1:]))
        print(n, name, ok, stable, sorted(l) == [p[0] for p in up], sum(p[1] for p in up))


class Inconsistent:
    calls = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Inconsistent.calls += 1
        return Inconsistent.calls % 3 == 0


l = [Inconsistent(i) for i in range(100)]
l.sort()
print(sorted(x.n for x in l) == list(range(100)))


class Raises:
    left = 50

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Raises.left -= 1
        if Raises.left < 0:
            raise ValueError("enough")
        return self.n < other.n


l = [Raises((i * 37) % 100) for i in range(100)]
try:
    l.sort()
except ValueError as e:
    print(e, sorted(x.n for x in l) == list(range(100)))

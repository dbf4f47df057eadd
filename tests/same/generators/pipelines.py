def numbers(n):
    for i in range(n):
        yield i


def squares(it):
    for x in it:
        yield x * x


def evens(it):
    return (x for x in it if x % 2 == 0)


def batched(it, n):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


print(list(batched(evens(squares(numbers(20))), 3)))


def sieve():
    def integers(n):
        while True:
            yield n
            n += 1

    def without(p, it):
        return (x for x in it if x % p)
    it = integers(2)
    while True:
        p = next(it)
        yield p
        it = without(p, it)


s = sieve()
print([next(s) for _ in range(20)])


def merge(a, b):
    a, b = iter(a), iter(b)
    none = object()
    x, y = next(a, none), next(b, none)
    while x is not none or y is not none:
        if y is none or (x is not none and x <= y):
            yield x
            x = next(a, none)
        else:
            yield y
            y = next(b, none)


print(list(merge([1, 4, 6], [2, 3, 5, 7])))


def queens(n, cols=()):
    if len(cols) == n:
        yield cols
        return
    for c in range(n):
        if all(c != q and abs(c - q) != len(cols) - r for r, q in enumerate(cols)):
            yield from queens(n, cols + (c,))


print(next(queens(8)), sum(1 for _ in queens(6)))


class Scheduler:
    def __init__(self):
        self.tasks = []

    def spawn(self, gen):
        self.tasks.append(gen)

    def run(self):
        while self.tasks:
            task = self.tasks.pop(0)
            try:
                print(next(task))
                self.tasks.append(task)
            except StopIteration as e:
                print("done", e.value)


def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name


s = Scheduler()
s.spawn(task("a", 2)); s.spawn(task("b", 3)); s.spawn(task("c", 0))
s.run()


def two_at_once():
    g = numbers(6)
    return list(zip(g, g))


print(two_at_once())

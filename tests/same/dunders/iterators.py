class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration("value", self.i)
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), max(Count(5)), tuple(Count(2)), [*Count(1)], sorted(Count(3), reverse=True))
a, b, c = Count(3)
print(a, b, c, dict(zip("ab", Count(2))), list(map(str, Count(2))), list(enumerate(Count(2), 5)))
it = Count(1)
print(next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print(e.args, e.value)
print(2 in Count(5), list(zip(Count(2), Count(3))), "".join(map(str, Count(3))), set(Count(2)) == {1, 2})
for x in (c := Count(3)):
    if x == 2:
        break
print(list(c))


class Restart:
    """Goes on after its end."""

    def __init__(self):
        self.items = [1, StopIteration, 2, StopIteration]

    def __iter__(self):
        return self

    def __next__(self):
        item = self.items.pop(0)
        if item is StopIteration:
            raise item
        return item


r = Restart()
print(list(r), list(r))


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("in next")


for f in (list, tuple, set, sum, max, sorted, lambda i: [x for x in i], lambda i: dict(i), lambda i: "".join(i), any):
    try:
        f(Raises())
    except KeyError as e:
        print(e, end=" ")
print()
calls = iter([1, 2, 3, 0, 5])
print(list(iter(lambda: next(calls), 0)), list(calls))
print(list(iter(lambda: "x", "x")))
i = iter([1, 2, 3])
print(iter(i) is i, next(i), list(i), list(i))
class Hint(Count):
    def __length_hint__(self):
        return 1000
print(list(Hint(2)))
for bad in (-1, "x"):
    class BadHint(Count):
        def __length_hint__(self):
            return bad
    try:
        print(list(BadHint(2)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__)

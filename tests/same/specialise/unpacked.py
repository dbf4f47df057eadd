# Tuples, lists and whatever iterates, taken apart into two and three variables and other places.


def two(value):
    a, b = value
    return a, b


def three(value):
    a, b, c = value
    return a, b, c


def nested(value):
    (a, b), c = value
    return a, b, c


def star(value):
    a, *b = value
    return a, b


def places(value):
    box = [0, 0]
    table = {}
    box[1], table["k"] = value
    return box, table


def swap(items, i, j):
    items[i], items[j] = items[j], items[i]
    return items


def rotate(a, b, c):
    a, b, c = b, c, a
    a, b = b, a
    return a, b, c


def self_change(i):
    items = [0, 1, 2]
    i, items[i] = 1, "x"
    return i, items


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


for action in (two, three, star):
    for value in ((1, 2), [1, 2], (1, 2, 3), [1, 2, 3], "ab", "abc", {1: 2, 3: 4}, (1,), [1], (), 5, None, range(2)):
        print(action.__name__, value, attempt(action, value))
    print(attempt(action, iter([1, 2])), attempt(action, (x for x in "xyz")))
print(nested(((1, 2), 3)), nested(["ab", 3]), attempt(nested, (1, 2)), places((1, 2)), places([3, 4]))
print(swap([1, 2, 3], 0, 2), swap({"a": 1, "b": 2}, "a", "b"), attempt(swap, [1], 0, 1), rotate(1, 2, 3), self_change(2))


class Pair(tuple):
    def __iter__(self):
        return iter("pq")


print(two(Pair((1, 2))), two([(1, 2), (3, 4)]))


def loops():
    for a, b in [(1, 2), [3, 4], "56", {7: 0, 8: 0}]:
        print(a, b, end=" ")
    for a, b, c in ((1, 2, 3), [4, 5, 6]):
        print(a, b, c, end=" ")
    for a, (b, c) in [(1, (2, 3))]:
        print(a, b, c)
    print([a + b for a, b in [(1, 2), (3, 4)]], {a: b for a, b in [(1, 2), (3, 4)]})
    try:
        for a, b in [(1, 2), (3,)]:
            pass
    except ValueError as error:
        print(error, a, b)


loops()


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(fibonacci(10), fibonacci(100))

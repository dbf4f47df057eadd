# `a[b] op= value` where the item is a number of a word, a large one, a float, a string, a list, an object.


def add(where, key, value):
    where[key] += value
    return where


def subtract(where, key, value):
    where[key] -= value
    return where


def others(where, key, value):
    where[key] *= value
    where[key] //= 3
    where[key] %= 5
    where[key] **= 2
    where[key] |= 8
    where[key] ^= 3
    where[key] <<= 2
    where[key] >>= 1
    return where


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


BIG = 2**62 - 1
for action in (add, subtract):
    print(action([1, 2], 0, 3), action([1, 2], -1, 3), action([1.5], 0, 2), action([1], 0, 0.5), action([True], 0, 1))
    print(action([BIG], 0, BIG), action([-BIG - 1], 0, BIG), action([BIG], 0, 1), action([-BIG - 1], 0, 1))
    print(action([1e300], 0, 1e300), action([0.0], 0, 0.0), action([-0.0], 0, 0.0), action([1j], 0, 1))
    print(action({"a": 1}, "a", 2), action({1: 5}, 1, 2), action({1: 5}, 1.0, 2), action({(1, 2): 5}, (1, 2), 2))
    print(attempt(action, [1], 1, 1), attempt(action, {}, "a", 1), attempt(action, {}, 3, 1), attempt(action, (1,), 0, 1))
    print(attempt(action, ["a"], 0, 1), attempt(action, [None], 0, 1), attempt(action, [1], "a", 1))
print(add(["a"], 0, "b"), add([[1]], 0, (2,)), add({"k": "a"}, "k", "b"), add({"k": [1]}, "k", [2]))
print(others([7], 0, 4), others({"a": 7}, "a", 4))


class Number:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        self.value += other
        return self

    def __rsub__(self, other):
        return ("rsub", other)

    def __repr__(self):
        return f"<{self.value}>"


print(add([Number(1)], 0, 5), subtract([9], 0, Number(1)), subtract({"a": 2.5}, "a", Number(1)))


class Default(dict):
    def __missing__(self, key):
        return 10


print(dict(add(Default(), "x", 1)), dict(add(Default(x=1), "x", 1)))


def order():
    said = []

    def say(what, value):
        said.append(what)
        return value

    items = [1, 2]
    say("object", items)[say("index", 1)] += say("value", 5)
    print(items, said)


order()


def moved():
    table = {1: 1, 2: 2}

    def change():
        del table[1]
        table[3] = 3
        table[1] = 100
        return 5

    table[1] += change()
    print(table)


moved()

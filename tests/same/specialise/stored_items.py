# A node that stores items sees lists, then dicts, then objects of its own kind; and values that change what is stored into.


class Box:
    def __init__(self):
        self.seen = []

    def __setitem__(self, key, value):
        self.seen.append((key, value))

    def __getitem__(self, key):
        return 7

    def __delitem__(self, key):
        self.seen.append(("del", key))


def put(where, key, value):
    where[key] = value
    return where


def put_one(where, key):
    where[key] = 1
    return where


def move(to, key, other, source):
    to[key] = source[other]
    return to


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


print(put([1, 2, 3], 1, "x"), put([1, 2, 3], -1, "x"), put([1, 2, 3], True, "x"))
print(attempt(put, [1], 1, 0), attempt(put, [1], -2, 0), attempt(put, [1], "a", 0), attempt(put, (1,), 0, 0))
print(put({}, "a", 1), put({"a": 1}, "a", 2), put({1: 2}, 1.0, 3), put({1: 2}, True, 3), attempt(put, {}, [], 1))
print(put(Box(), "k", 1).seen, attempt(put, None, 0, 1), attempt(put, "text", 0, "t"))
print(put([1, 2, 3], slice(0, 2), [9]), put_one([5, 6], 0), put_one({}, (1, 2)), put_one([5], -1))
print(move([0, 0], 0, 1, [5, 6]), move([0, 0], 1, "k", {"k": 3}), move({}, "a", 0, "xyz"), move([0], 0, 0, (4,)))
print(move({}, 1, -1, [1, 2]), attempt(move, [0], 0, 5, [1]), attempt(move, [0], 3, 0, [1]), move(Box(), 1, 2, Box()).seen)


def shrink(items):
    items.clear()
    return 1


def store_into_shrunk():
    items = [1, 2, 3]
    try:
        items[2] = shrink(items)
    except IndexError as error:
        print(error, items)
    items = [1, 2, 3]
    try:
        items[2] += shrink(items)
    except IndexError as error:
        print(error, items)
    table = {"a": 1}
    table["a"] += shrink(table)
    print(table)


store_into_shrunk()


class Loud:
    def __del__(self):
        print("gone")


def drop():
    items = [Loud(), 2]
    items[0] = 1
    print("stored")
    table = {"k": Loud()}
    table["k"] = 2
    print("stored")
    del items, table


drop()


def unbound(which):
    if which == 0:
        items = [1]
    if which == 1:
        index = 0
    items[index] = 1


for which in range(3):
    print(attempt(unbound, which))

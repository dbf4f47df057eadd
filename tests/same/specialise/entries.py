# Loops over dicts, their views, sets, enumerate and zip, undisturbed and disturbed.


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


def keys(table):
    return [key for key in table]


def pairs(items):
    made = []
    for key, value in items:
        made.append((key, value))
    return made, key, value


def several(items):
    return [item for item in items]


table = {"a": 1, "b": 2, 3: [4]}
print(keys(table), keys(table.keys()), keys(table.values()), pairs(table.items()), several(table.items()))
print(sorted(keys({3, 1, 2})), keys(frozenset([5])), keys({}), keys(set()))
print(pairs(enumerate("ab")), pairs(enumerate([5, 6], 10)), pairs(enumerate("x", 2**62 - 1)), pairs(enumerate("x", 2**70)))
print(pairs(zip([1, 2], "ab")), pairs(zip((1, 2, 3), [4, 5])), pairs(zip(range(3), range(9))), several(zip([1, 2], [3, 4])))
print(several(zip()), several(zip("ab")), several(zip("ab", "cd", "ef")), attempt(pairs, zip([1, 2], [3], strict=True)))
print(attempt(pairs, zip([1], [2, 3], strict=True)), pairs(zip([1, 2], [3, 4], strict=True)))


def grow(table):
    for key in table:
        table[key + "x"] = 1


def shrink(table):
    for key in table:
        del table[key]


def grow_items(table):
    for key, value in table.items():
        table[key + "x"] = value


def overwrite(table):
    for key, value in table.items():
        table[key] = value + 1
    for key in table:
        table[key] *= 10
    return table


def grow_set(items):
    for item in items:
        items.add(item + 1)


for action in (grow, shrink, grow_items):
    print(action.__name__, attempt(action, {"a": 1, "b": 2}))
print(overwrite({"a": 1, "b": 2}), attempt(grow_set, {1, 5}))


def leave_early(table):
    for key in table:
        if key == "b":
            table["new"] = 1
            break
    else:
        print("not reached")
    for key, value in table.items():
        if value == 2:
            return key, value
    return None


print(leave_early({"a": 1, "b": 2}))


def holes():
    table = {number: number * number for number in range(10)}
    for number in range(0, 10, 2):
        del table[number]
    table[4] = "again"
    print(keys(table), pairs(table.items())[0])
    for key in list(table):
        del table[key]
    print(keys(table), attempt(pairs, table.items())[0])


holes()


class Sub(dict):
    def __iter__(self):
        return iter(["own"])

    def items(self):
        return [("own", "items")]


print(keys(Sub(a=1)), pairs(Sub(a=1).items()), keys(Sub(a=1).keys()))


def kept(items):
    made = [pair for pair in items]
    first = next(iter(made))
    return made, first is made[0]


print(kept(enumerate("ab")), kept(zip("ab", "cd")), kept({"a": 1, "b": 2}.items()))


class Slow:
    def __iter__(self):
        return self

    def __init__(self):
        self.left = 3

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


print(several(Slow()), pairs(enumerate(Slow())), pairs(zip(Slow(), Slow())))


def lists_that_grow():
    items = [1, 2]
    for at, item in enumerate(items):
        if at < 4:
            items.append(item * 10)
    print(items)
    for one, other in zip(items, items):
        if len(items) < 9:
            items.append(one + other)
    print(items)


lists_that_grow()

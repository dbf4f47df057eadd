# Keys that know their hashes and keys that must be asked, side by side in one table.


class Same:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Same) else other)

    def __repr__(self):
        return f"Same({self.value!r})"


class Text(str):
    pass


def attempt(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__, str(error)


def fill(keys):
    table = {}
    for at, key in enumerate(keys):
        table[key] = at
    return table


mixed = [1, "1", 1.0, True, (1,), (1, "a"), (1.0, "a"), Same(1), Same("a"), "a", Text("a"), None, (None,), -1, -2, 2**70, 0.5]
print(fill(mixed), len(set(mixed)), [key in fill(mixed) for key in mixed])
print(fill([Same(1), 1, True]), fill([1, Same(1)]), fill(["a", Same("a")]), fill([Same("a"), "a"]), fill([(1, 2), (1, Same(2))]))
print(1 in {Same(1)}, Same(1) in {1}, "a" in {Same("a")}, Same("b") in {"a", "b"}, (Same(1), 2) in {(1, 2)}, (1, 2) in {(Same(1), 2): 0})
print([key in [1, "a", (1, 2), None] for key in (1, 1.0, "a", Text("a"), (1, 2), (1, 3), None, Same(1), 5)])
print([key in (1, "a", Same(7)) for key in (1, True, "a", 7, 8, "b")], 3 in [], "b" in ("a", 1), float("nan") in [float("nan")])
nan = float("nan")
print(nan in [nan], nan in (nan,), nan in {nan}, (nan,) in {(nan,)}, (nan,) == (nan,))
print(["a" in "cab", "" in "", "ab" in "cab", "é" in "caf\xe9", "\u20ac" in "a\u20ac", "x" in "\u20ac", "c" in ""])
print(attempt(lambda: 1 in "a"), attempt(lambda: [] in {}), attempt(lambda: [] in {1}), attempt(lambda: {} in [{}]), attempt(lambda: 1 in 5))
print({1, 2} in {frozenset([1, 2])}, [] in [[]], [1] in ([1], 2))

points = {}
for x in range(-20, 20):
    for y in range(-20, 20):
        points[x, y] = x * y
        points[(x, y)] += 1
print(len(points), sum(points.values()), points[3, 4], points.get((3, 4)), points.get((30, 4)), (1, 1) in points, (1, 99) in points)
for x in range(-20, 20):
    del points[x, x]
print(len(points), (3, 3) in points, attempt(lambda: points[3, 3]))

many = {}
for number in range(2000):
    many[number * 7919 % 2003] = number
    many[str(number)] = number
for number in range(0, 2000, 3):
    del many[str(number)]
for number in range(0, 2000, 6):
    many[str(number)] = -number
print(len(many), sum(many.values()), list(many)[:6], list(many)[-3:])
seen = set()
for number in range(3000):
    seen.add(number % 1000)
    seen.add(str(number % 100))
    seen.add((number % 10, "t"))
    if number % 7 == 0:
        seen.discard(number % 1000)
print(len(seen), sum(key for key in seen if isinstance(key, int)))


class Angry:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("angry")


print(attempt(lambda: {1: 0, Angry(): 1}), attempt(lambda: fill([Angry(), 1])), attempt(lambda: 1 in {Angry()}))
print(attempt(lambda: Angry() in [1]), attempt(lambda: 1 in [Angry()]), attempt(lambda: 1 in [1, Angry()]))


class Changer:
    def __init__(self, table):
        self.table = table

    def __hash__(self):
        return 5

    def __eq__(self, other):
        self.table.clear()
        return False


changed = {}
changed[5] = "five"
changed[Changer(changed)] = "changer"
print(len(changed), 5 in changed)

# Chains of two comparisons, between constants and others, meet values of every type.


class Loud:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def __repr__(self):
        return self.name

    def __lt__(self, other):
        print(self.name, "<", other)
        return self.answer

    def __le__(self, other):
        print(self.name, "<=", other)
        return self.answer

    def __gt__(self, other):
        print(self.name, ">", other)
        return self.answer

    def __ge__(self, other):
        print(self.name, ">=", other)
        return self.answer


class Text(str):
    pass


class Odd(str):
    def __lt__(self, other):
        return "odd"

    def __gt__(self, other):
        return []

    __le__, __ge__ = __lt__, __gt__


def told(make):
    try:
        return make()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


VALUES = ["", "a", "m", "z", "{", "A", "0", "9", "ab", "za", "é", "日", "\x00", "\xff", 0, 5, 9, 10, -1, 5.0, 9.5, True, None, 2**70, Text("m"), Odd("m"), Loud("x", True), Loud("y", 0), Loud("w", [1]), b"m", (1,), float("nan")]

TESTS = [
    lambda v: "a" <= v <= "z",
    lambda v: "a" < v < "z",
    lambda v: "a" <= v < "z",
    lambda v: "a" < v <= "z",
    lambda v: "0" <= v <= "9",
    lambda v: "ab" <= v <= "zz",
    lambda v: "à" <= v <= "ÿ",
    lambda v: "a" <= v <= "日",
    lambda v: 0 <= v < 10,
    lambda v: 0 < v <= 9,
    lambda v: 0.5 <= v <= 9.5,
    lambda v: "a" <= v <= 5,
    lambda v: 5 <= v <= "a",
    lambda v: "a" >= v >= "A",
    lambda v: "a" <= v != "z",
    lambda v: "a" <= v <= "m" <= "z",
    lambda v: v <= "m" <= v,
    lambda v: v < v <= v,
]


def branch(v):
    return "in" if "a" <= v <= "z" else "out"


def loop(text):
    n = i = 0
    while i < len(text) and "a" <= text[i] <= "z":
        n, i = n + 1, i + 1
    return n


def unbound():
    if "a" <= later <= "z":
        return 1
    later = 2


def ends(low, v, high):
    return low <= v <= high, low < v < high, low <= v + 1 < high


for at, test in enumerate(TESTS):
    for value in VALUES:
        print(at, ascii(value) if isinstance(value, str) else type(value).__name__, told(lambda: test(value)))
for value in VALUES:
    print(told(lambda: branch(value)))
print(loop("abcxyz"), loop("ab1"), loop(""), loop("日a"), told(unbound))
print(ends(1, 2, 3), ends(1.5, 2, 3), ends(1, 2**63, 2**64), told(lambda: ends("a", "b", "c")))


def calls():
    print("called")
    return "m"


print("a" <= calls() <= "z", "a" <= calls() < "b", "z" < calls() < calls())

# Membership, where the container and what is sought change.
CONTAINERS = ["", "abc", "+-*/", "é日", (), ("a", "b"), (1, 2, "a", None), ("a", 1.0), ["a", 1], {"a": 1, 2: 3}, {"a", 2}, frozenset(["a"]), range(3), Text("abc"), 5]


def has(container, item):
    return item in container, item not in container


for container in CONTAINERS:
    for item in ["", "a", "ab", "é", "日", "-", 1, 2, 2.0, True, None, Text("a"), Odd("q"), float("nan"), [], (1,)]:
        print(told(lambda: has(container, item)))

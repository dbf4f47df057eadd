# Each method of list is called in each of these ways: what comes back, and what became of the object.
VALUES = [[], [1], [3, 1, 2, 1], ["a", "b"], [None]]
CALLS = [(), (1,), (0,), (-1,), (5,), (1, "x"), ("a",), ([7, 8],), (None,), (1, 2, 3), ("ab", 0)]
METHODS = [
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
]


def show(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__ + repr(sorted(x, key=repr))
    return repr(x)


def copy(x):
    return x.copy() if isinstance(x, (list, dict, set, bytearray)) else x


for name in METHODS:
    print(name)
    for value in VALUES:
        for args in CALLS:
            x = copy(value)
            try:
                result = show(getattr(x, name)(*args))
            except Exception as e:
                result = f"{type(e).__name__}: {e}"
            print("   ", show(value), args, "->", result, show(x) if x != value else "")

# Each method of tuple is called in each of these ways: what comes back, and what became of the object.
VALUES = [(), (1,), (3, 1, 2, 1), ("a", "b")]
CALLS = [(), (1,), ("a",), (1, 2), (1, 0, 10), (None,)]
METHODS = [
    "count", "index",
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

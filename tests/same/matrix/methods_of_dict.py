# Each method of dict is called in each of these ways: what comes back, and what became of the object.
VALUES = [{}, {"a": 1}, {1: "x", "b": [2]}]
CALLS = [(), ("a",), (1,), ("zz", 5), ({"n": 1},), ([("p", 2)],), ([],), (None,), ("ab", 3), (5, 6, 7)]
METHODS = [
    "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
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

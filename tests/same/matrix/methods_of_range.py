# Each method of range is called in each of these ways: what comes back, and what became of the object.
VALUES = [range(0), range(5), range(10, 0, -3)]
CALLS = [(), (1,), (4,), ("a",), (None,), (2.0,)]
METHODS = [
    "count", "index", "start", "step", "stop",
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

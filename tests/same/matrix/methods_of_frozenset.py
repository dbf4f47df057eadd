# Each method of frozenset is called in each of these ways: what comes back, and what became of the object.
VALUES = [frozenset(), frozenset([1]), frozenset([1, 2])]
CALLS = [(), (1,), ([1, 9],), ({2, 3},), ((), [1]), ("ab",), (None,)]
METHODS = [
    "copy", "difference", "intersection", "isdisjoint", "issubset", "issuperset", "symmetric_difference", "union",
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

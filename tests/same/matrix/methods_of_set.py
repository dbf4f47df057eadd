# Each method of set is called in each of these ways: what comes back, and what became of the object.
VALUES = [set(), {1}, {1, 2}]
CALLS = [(), (1,), (5,), ([1, 9],), ({2, 3},), ((), [1]), ("ab",), (None,), ([[]],), ({1: 2},)]
METHODS = [
    "add", "clear", "copy", "difference", "difference_update", "discard", "intersection", "intersection_update",
    "isdisjoint", "issubset", "issuperset", "pop", "remove", "symmetric_difference", "symmetric_difference_update",
    "union", "update",
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

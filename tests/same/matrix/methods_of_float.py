# Each method of float is called in each of these ways: what comes back, and what became of the object.
VALUES = [0.0, 1.5, -2.0, 1e300, float("inf")]
CALLS = [(), (1,), (2.5,), ("a",), (None,), (0,)]
METHODS = [
    "conjugate", "imag", "is_integer", "real",
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

# Each method of int is called in each of these ways: what comes back, and what became of the object.
VALUES = [0, 1, -5, 255, 2 ** 70, True]
CALLS = [(), (1,), (2, "big"), (9, "little"), ("a",), (3.5,), (None,), (0,)]
METHODS = [
    "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "imag", "numerator", "real",
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

# Each of these values meets each other in `*=`, and what it was before is looked at again.
SAMPLES = [0, 1, -3, 7, 2 ** 62, -2 ** 64, True, 0.0, 2.5, -1e10, float("inf"), float("nan"), 1 + 2j, "", "ab", "é", b"", b"ab", [], [1, 2], (), (1, "x"), {}, {"a": 1}, set(), {1}, frozenset([2]), range(3), None, ..., bytearray(b"z")]


def attempt(a, b):
    old = a
    try:
        a *= b
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return f"{a!r} {old is a}" if isinstance(old, (list, dict, set, bytearray)) else repr(a)


def fresh(x):
    return x.copy() if isinstance(x, (list, dict, set, bytearray)) else x


for a in SAMPLES:
    print(repr(a), "*=")
    for b in SAMPLES:
        if max(x for x in (a, b, 0) if isinstance(x, int)) > 100 and not (isinstance(a, (int, float, complex)) and isinstance(b, (int, float, complex))):
            continue
        result = attempt(fresh(a), b)
        print("   ", repr(b), "->", result if len(result) < 200 else len(result))

# Each of these values meets each other in `==`.
SAMPLES = [0, 1, -3, 7, 2 ** 62, -2 ** 64, True, 0.0, 2.5, -1e10, float("inf"), float("nan"), 1 + 2j, "", "ab", "é", b"", b"ab", [], [1, 2], (), (1, "x"), {}, {"a": 1}, set(), {1}, frozenset([2]), range(3), None, ..., bytearray(b"z")]


def attempt(a, b):
    try:
        return repr(a == b)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for a in SAMPLES:
    print(repr(a), "==")
    for b in SAMPLES:
        result = attempt(a, b)
        print("   ", repr(b), "->", result if len(result) < 200 else len(result))

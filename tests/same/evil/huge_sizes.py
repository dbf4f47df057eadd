def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def kind(f):
    r = err(f)
    return r.split(":")[0] if isinstance(r, str) else "value"


for f in (lambda: [0] * 10 ** 18, lambda: "a" * 10 ** 18, lambda: b"a" * 10 ** 18, lambda: (1,) * 10 ** 18, lambda: bytes(10 ** 18), lambda: bytearray(10 ** 18), lambda: " " .ljust(10 ** 18), lambda: "%*d" % (10 ** 18, 1), lambda: "a".zfill(10 ** 18), lambda: list(range(10 ** 18)), lambda: [0] * 2 ** 70, lambda: "a" * 2 ** 70, lambda: "ab".center(2 ** 62), lambda: "a\t".expandtabs(2 ** 62)):
    print(kind(f))
for f in (lambda: range(10 ** 30), lambda: [0] * -10 ** 18, lambda: "a" * -2 ** 70, lambda: [] * 10 ** 9, lambda: "" * 10 ** 18, lambda: () * 2 ** 62, lambda: b"" * 10 ** 18):
    print(kind(f))
for f in (lambda: [1, 2][2 ** 70], lambda: "ab"[-2 ** 70], lambda: [1].pop(2 ** 70), lambda: [1].insert(2 ** 70, 1), lambda: "abc".find("c", 2 ** 70), lambda: "abc".split("b", 2 ** 70), lambda: [1, 2, 3].index(1, -2 ** 70, 2 ** 70), lambda: "a".replace("a", "b", 2 ** 70), lambda: 1 << 2 ** 70, lambda: 1 >> 2 ** 70, lambda: 0 << 5, lambda: chr(2 ** 70), lambda: round(1.5, 2 ** 70), lambda: int("1", 2 ** 70), lambda: f"{1:{2 ** 70}}"):
    print(kind(f))

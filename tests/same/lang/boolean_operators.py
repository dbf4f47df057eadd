def v(x):
    print("eval", repr(x))
    return x


print(v(0) or v("") or v([]) or v("last"))
print(v(1) and v("a") and v([]) and v("never"))
print(v(0) or v(2) and v(3))
print(v(0) and v(2) or v(3))
print(not v(0), not v("x"), not not v([]))
print(1 or 1 / 0, 0 and 1 / 0)
print([] or None, None or [], () and 1)


class NoBool:
    def __bool__(self):
        raise RuntimeError("no truth")


try:
    NoBool() and 1
except RuntimeError as e:
    print(e)


class BadBool:
    def __bool__(self):
        return 1


try:
    not BadBool()
except TypeError as e:
    print(e)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(bool(Sized(0)), bool(Sized(3)))
for bad in (-1, 2.5, "x"):
    try:
        print(bool(Sized(bad)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
x = 3
print("even" if x % 2 == 0 else "odd" if x > 0 else "negative odd")
print((lambda: 1 if 0 else 2)())

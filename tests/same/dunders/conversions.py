def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class C:
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1 + 2j
    def __index__(self): return 3
    def __bool__(self): return False
    def __str__(self): return "str"
    def __bytes__(self): return b"bytes"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __len__(self): return 7
    def __abs__(self): return "abs"


import math
c = C()
print(int(c), float(c), complex(c), bool(c), str(c), bytes(c), round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), len(c), abs(c))
print([10, 20, 30, 40][c], list(range(c)), "abcdef"[c], "x" * c, hex(c), bin(c), oct(c), chr(c) == "\x03", [0] * c, "abcdef"[c:], slice(c).indices(10))
print(math.sqrt(C()), "%d" % c, "%x" % 255, "%.1f" % c, f"{int(c):05d}", int.from_bytes(b"ab", "big"), divmod(10, int(c)))


class OnlyIndex:
    def __index__(self): return 5


o = OnlyIndex()
print(int(o), float(o), complex(o), range(10)[o], o.__index__(), round(2.567891, OnlyIndex()), "%d" % o)


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __bool__(self): return 2
    def __str__(self): return 3
    def __len__(self): return -1
    def __bytes__(self): return "s"
    def __complex__(self): return 1.0


b = Bad()
for f in (int, float, bool, str, len, bytes, lambda x: [1, 2][x], range, complex):
    print(err(f, b))


class None_:
    pass


n = None_()
for f in (int, float, len, bytes, lambda x: [1, 2][x], range, complex, abs, round, lambda x: -x, lambda x: ~x, lambda x: "ab" * x, hex, math.floor, math.sqrt):
    print(err(f, n))
print(bool(n), int(True), float("1e3"), int(3.99), int(-3.99), int("0x1f", 16), int(b"12"), float(b"1.5"))


class SubInt(int):
    def __index__(self): return 99
    def __int__(self): return 98


print([*range(SubInt(3))], int(SubInt(3)), SubInt(3) + 0)
class SubFloat(float):
    def __float__(self): return 9.0
print(float(SubFloat(1.0)), SubFloat(1.0) + 0)

x = 5
x += 2; print(x)
x -= 3; print(x)
x *= 6; print(x)
x /= 4; print(x)
x //= 1; print(x)
x **= 2; print(x)
x %= 7; print(x)
y = 0b1100
y &= 0b1010; print(y)
y |= 0b0001; print(y)
y ^= 0b1111; print(y)
y <<= 3; print(y)
y >>= 2; print(y)

a = [1]
b = a
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
a += "xy"
a += (1,)
a *= 2
print(a)

t = (1,)
u = t
t += (2,)
print(t, u)
s = "ab"
s += "c"
s *= 2
print(s)


class Log:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        print("get", key)
        return self.items.get(repr(key), 0)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.items[repr(key)] = value


def make(what, value):
    print("make", what)
    return value


log = Log()
make("object", log)[make("key", "k")] += make("value", 5)
make("object", log)[make("a", 1):make("b", 2)] = "slice"
log["k"] *= 3


class Attr:
    total = 10


attr = Attr()
attr.total += 1
print(attr.total, Attr.total)
make("attr", attr).total -= make("amount", 100)
print(attr.total)

tup = ([1],)
try:
    tup[0] += [2]
except TypeError as e:
    print(e)
print(tup)

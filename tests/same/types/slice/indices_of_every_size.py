def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
e(lambda: slice())
e(lambda: slice(1))
e(lambda: slice(1, 2))
e(lambda: slice(1, 2, 3))
e(lambda: slice(1, 2, 3, 4))
e(lambda: slice(None, "a"))
s = slice(1, None, "x")
print(s.start, s.stop, s.step, s)
e(lambda: slice(1, 2) == slice(1, 2))
e(lambda: slice(1, 2) < slice(1, 3))
e(lambda: slice(1) == 1)
B = 2**70
for s in (slice(None), slice(1, 5), slice(None, None, -1), slice(-3, None), slice(None, -1), slice(5, 1, -2), slice(B), slice(-B, B), slice(B, -B, -1), slice(None, None, B), slice(-1, -100, -3), slice(1, 2, -1)):
    for n in (0, 1, 5, 10, B):
        e(lambda: s.indices(n))
e(lambda: slice(1).indices(-1))
e(lambda: slice(1).indices("a"))
e(lambda: slice("a").indices(1))
e(lambda: slice(None, None, 0).indices(1))
e(lambda: slice(1.5).indices(3))
class X:
    def __getitem__(self, i): return i
x = X()
print(x[1:2], x[:], x[::2], x[1:2, 3], x[...], x[1, 2], x[()])
try:
    slice(1).start = 3
except AttributeError: print("AttributeError")
try:
    class R(slice): pass
except TypeError as z: print(z)

class E:
    def __init__(self, n, f=None):
        self.n, self.f = n, f

    def __eq__(self, other):
        if self.f:
            self.f()
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        if self.f:
            self.f()
        return self.n < other.n

    def __repr__(self):
        return f"E{self.n}"


l = []
l[:] = [E(1), E(2, lambda: l.clear()), E(3)]
print(l == [1, 2, 3], l)
l[:] = [E(1), E(2, lambda: l.append(E(9))), E(3)]
print(l == [1, 2, 3], len(l) >= 3)
l[:] = [E(i, lambda: l.clear()) for i in range(3)]
print(E(7) in l, l)
l[:] = [E(i, lambda: l.pop() if l else None) for i in range(10)]
try:
    print(l.index(E(50)))
except ValueError:
    print("no index", len(l))
l[:] = [E(3, lambda: l.append(1)), E(1), E(2)]
try:
    l.sort()
    print("sorted", l)
except ValueError as e:
    print(e, l)
l[:] = [E(3, lambda: l.clear()), E(1), E(2)]
try:
    l.sort()
except ValueError as e:
    print(e)
print(l)
a, b = [], []
a[:] = [E(1, lambda: b.clear()), E(2)]
b[:] = [1, 2]
print(a == b, b)
a[:] = [E(1, lambda: a.clear()), E(2)]
b[:] = [E(0), E(5)]
print(a < b, b < a or "done")
d = {}
d["x"] = E(1, lambda: d.clear())
print(d == {"x": 1}, d)
s = [1, 2, 3]


class Idx:
    def __index__(self):
        s.clear()
        return 1


for op in (lambda: s[Idx()], lambda: s.insert(Idx(), 5), lambda: s.pop(Idx()), lambda: s[:Idx()], lambda: s * Idx()):
    s[:] = [1, 2, 3]
    try:
        print(op(), s)
    except IndexError as e:
        print(e, s)
s[:] = [1, 2, 3]
try:
    s[Idx()] = 9
except IndexError as e:
    print(e, s)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Evil:
    def __init__(self, n, action=None):
        self.n = n
        self.action = action

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if self.action:
            action, self.action = self.action, None
            action()
        return isinstance(other, Evil) and self.n == other.n

    def __repr__(self):
        return f"E{self.n}"


d = {}
d[Evil(1)] = "one"
d[Evil(2)] = "two"
print(d.get(Evil(3, lambda: d.clear())), d)
d = {Evil(1): 1, Evil(2): 2}
print(d.get(Evil(2, lambda: d.update({i: i for i in range(100)}))), len(d))
d = {Evil(1): 1, Evil(2): 2}
d[Evil(3, lambda: d.clear())] = 3
print(d)
d = {Evil(1): 1, Evil(2): 2}


def grow():
    for i in range(50):
        d[f"k{i}"] = i


d[Evil(4, grow)] = 4
print(len(d), d[Evil(4)])
d = {Evil(i): i for i in range(3)}
print(err(d.pop, Evil(9, lambda: d.clear())), d)
d = {Evil(i): i for i in range(3)}
print(err(d.__delitem__, Evil(2, lambda: d.clear())), d)
d = {Evil(i): i for i in range(3)}
print(d.setdefault(Evil(7, lambda: d.clear()), "set"), d)


class RaisingHash:
    def __hash__(self):
        raise KeyError("hash failed")


class RaisingEq:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ValueError("eq failed")


print(err(lambda: {RaisingHash(): 1}), err(lambda: {}.get(RaisingHash())), err(lambda: RaisingHash() in {}))
d = {Evil(1): 1}
print(err(lambda: d[RaisingEq()]), err(lambda: RaisingEq() in d), err(d.__setitem__, RaisingEq(), 1), len(d), err(lambda: {RaisingEq(): 1, RaisingEq(): 2}))
d = {Evil(1): 1, Evil(2): 2}
e = {Evil(1): 1, Evil(2, lambda: d.clear()): 2}
print(d == e in (True, False) or "compared", len(d) in (0, 2))
r = RaisingEq()
print({r: 1}[r], r in [r], [r] == [r], r in {r: 1})


class Shrinks:
    def __init__(self, d):
        self.d = d

    def __repr__(self):
        self.d.clear()
        return "shrunk"


d = {}
d["a"] = Shrinks(d)
d["b"] = 1
try:
    print(repr(d))
except RuntimeError as e:
    print(e)
d = {}
d.update({i: i for i in range(10)})
for k in d:
    d[k] = d.get(k) + 1
print(d)

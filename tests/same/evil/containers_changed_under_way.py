def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
class Clear:
    def __init__(self, c): self.c = c
    def __eq__(self, o):
        self.c.clear(); return False
    def __hash__(self): return 1
l = [1, 2, 3]; e(lambda: Clear(l) in l); print(l)
l = [1, 2, 3]; e(lambda: l.count(Clear(l))); print(l)
l = [1, 2, 3]
try: l.remove(Clear(l))
except ValueError as x: print(x)
l = []
l.extend([Clear(l), 2, 3]); e(lambda: l == [1, 2, 3]); print(l)
l = []
l.extend([Clear(l), 2, 3]); e(lambda: [1, 2, 3] == l); print(l)
d = {}
d[Clear(d)] = 1
e(lambda: d.get(1)); print(d)
class Grow:
    def __init__(self, n, c): self.n = n; self.c = c
    def __hash__(self): return 5
    def __eq__(self, o):
        if len(self.c) < 50: self.c[len(self.c) + 1000] = 1
        return self is o
d = {}
k = Grow(1, d); d[k] = 1
e(lambda: Grow(2, d) in d)
d[Grow(3, d)] = 2
print(len(d) > 3, k in d, sum(1 for q in d if isinstance(q, Grow)))
class SGrow:
    def __init__(self, n, c): self.n = n; self.c = c
    def __hash__(self): return 5
    def __eq__(self, o):
        if len(self.c) < 50: self.c.add(len(self.c) + 1000)
        return self is o
s = set(); s.add(SGrow(1, s)); s.add(SGrow(2, s)); print(len(s) > 2, 5 in s)
class SClear:
    def __init__(self, c): self.c = c
    def __hash__(self): return 5
    def __eq__(self, o): self.c.clear(); return True
s = set(); s.add(SClear(s)); e(lambda: SClear(s) in s); print(len(s))
a = set(); b = {5, 6}
a.update([SClear(a), SClear(b), 7])
class R:
    def __repr__(self):
        l.clear(); return "R"
l = [R(), 1, 2]; print(l, l)
d = {}
class RD:
    def __repr__(self): d.clear(); return "RD"
d.update({1: RD(), 2: 3}); print(d)
class HashFail:
    def __hash__(self): raise ValueError("no hash")
e(lambda: {HashFail(): 1})
e(lambda: HashFail() in {1: 2})
e(lambda: {1, HashFail()})
e(lambda: HashFail() in {1})
class EqFail:
    def __hash__(self): return 1
    def __eq__(self, o): raise KeyError("eq")
e(lambda: {EqFail(): 1, 1: 2})
e(lambda: {1: 2}[EqFail()])
e(lambda: EqFail() in [1])
e(lambda: EqFail() in {1})
e(lambda: [1, 2].index(EqFail()))
class HashList:
    def __hash__(self): return []
e(lambda: {HashList(): 1})
class Big:
    def __hash__(self): return 2**70
print({Big(): 1} != {})
class NoHash:
    def __eq__(self, o): return True
e(lambda: {NoHash(): 1})
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
e(lambda: len(Len(-1)))
e(lambda: len(Len("a")))
e(lambda: bool(Len(0)))
class Idx:
    def __index__(self): l.clear(); return 1
l = [1, 2, 3]
e(lambda: l[Idx()])
l = [1, 2, 3]
e(lambda: l[Idx():])
l = [1, 2, 3]
e(lambda: l.pop(Idx()))
l = [1, 2, 3]
l.insert(Idx(), 5); print(l)
l = [1, 2, 3]
def sl():
    l[Idx():] = [7, 8]
    return l
e(sl)
l = [1, 2, 3]
def dl():
    del l[Idx()::1]
    return l
e(dl)
l = list(range(5))
class It:
    def __iter__(self): l.clear(); return iter([9, 9])
def sl2():
    l[1:4] = It()
    return l
e(sl2)
l = list(range(5)); l.extend(x for x in l if len(l) < 8); print(l)
l = [1, 2]; l += (l.append(x) or x for x in [5, 6]); print(l)
l = [1]; l.extend(l); print(l)
class Deep: pass
x = []
for _ in range(100000): x = [x]
try:
    x == [[x]]; print("ok")
except RecursionError: print("RecursionError")
try: repr(x)
except RecursionError: print("RecursionError")
y = ()
for _ in range(100000): y = (y,)
del x, y
z = {}
for _ in range(100000): z = {1: z}
del z
print("end")
a = {}; a["a"] = a; b = {}; b["a"] = b
try: print(a == b)
except RecursionError: print("RecursionError")
print(a, [a], {"x": a})
t = ([], {}); t[0].append(t); t[1]["t"] = t; print(t)

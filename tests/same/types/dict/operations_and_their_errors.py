def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
e(lambda: dict())
e(lambda: dict(a=1, b=2))
e(lambda: dict([("a", 1), ["b", 2], "cd"]))
e(lambda: dict({"a": 1}, b=2, a=3))
e(lambda: dict(5))
e(lambda: dict([5]))
e(lambda: dict([(1, 2, 3)]))
e(lambda: dict([(1, 2), (1,)]))
e(lambda: dict(["abc"]))
e(lambda: dict(1, 2))
e(lambda: dict(None))
e(lambda: dict([([], 1)]))
d = {"a": 1, 2: "b", None: [1], (1, 2): {}, 1.5: True}
print(d, len(d))
e(lambda: d["a"])
e(lambda: d["zz"])
e(lambda: d[(1, 2)])
e(lambda: d[(1, 3)])
e(lambda: d[2.0])
e(lambda: d[[]])
e(lambda: d[{}])
e(lambda: [] in d)
e(lambda: 2 in d)
e(lambda: "q" not in d)
e(lambda: d.get("a"))
e(lambda: d.get("q"))
e(lambda: d.get("q", 5))
e(lambda: d.get())
e(lambda: d.get(1, 2, 3))
e(lambda: d.get([]))
e(lambda: d.pop("q"))
e(lambda: d.pop("q", None))
e(lambda: d.pop("a"))
e(lambda: d.pop())
e(lambda: {}.pop(1))
e(lambda: d.popitem())
e(lambda: {}.popitem())
e(lambda: {}.pop(()))
e(lambda: d.setdefault(2))
e(lambda: d.setdefault("n"))
e(lambda: d.setdefault("m", 5))
e(lambda: d)
try:
    del d["zzz"]
except KeyError as x:
    print("KeyError", x, x.args)
del d["m"]
d["a"] = 0
d[True] = "one"
d[1] = "uno"
d[1.0] = "eins"
print(d)
d[None] = d
print(d)
print({1: 2} == {1: 2.0}, {1: 2} != {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == [], {1: 1} == {2: 1})
e(lambda: {} < {})
e(lambda: {1: 2} | {1: 3, 4: 5})
e(lambda: {1: 2} | [(1, 2)])
e(lambda: {1: 2} + {})
x = {1: 2}
x |= [(3, 4)]
x |= {5: 6}
print(x)
try:
    x |= 5
except TypeError as z:
    print(z)
x.update({1: 0}, a=3); x.update([(7, 8)]); x.update(); x.update(b=1); print(x)
e(lambda: x.update(5))
e(lambda: x.update(1, 2))
class M:
    def keys(self): return ["k", "l"]
    def __getitem__(self, k): return k * 2
print(dict(M()), {**M()})
x.update(M()); print(x)
c = x.copy(); c[1] = 99; print(x[1], c[1], type(c).__name__)
x.clear(); print(x, len(x), bool(x))
e(lambda: dict.fromkeys("aab"))
e(lambda: dict.fromkeys([1, 2], 0))
e(lambda: dict.fromkeys(5))
e(lambda: dict.fromkeys())
e(lambda: {}.fromkeys((1,), 2))
d = {"x": 1, "y": 2, "z": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["w"] = 4
print(k, list(k), list(v), list(i), "w" in k, 4 in v, ("w", 4) in i, ("w", 5) in i, "w" in i, ("q", 1) in i)
print(list(reversed(d)), list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(sorted(k & ["x", "q"]), sorted(k | ["q"]), sorted(k - {"x"}), sorted(k ^ ["x", "q"]), sorted(["x", "q"] & k), sorted({"q"} | k), sorted(["q", "x"] - k), sorted({"x", "q"} ^ k))
print(sorted(i & [("x", 1)]), type(k & k).__name__, k == {"x", "y", "z", "w"}, k == ["x"], {"x"} < k, k > {"x"}, k <= k, k < k, i == set(i), k != set(), k.isdisjoint("ab"), k.isdisjoint(["x"]), i.isdisjoint([("x", 1)]))
print(v == v, v == d.values(), k == d.keys(), i == d.items())
e(lambda: k[0])
e(lambda: hash(k))
e(lambda: k + k)
e(lambda: k & 5)
e(lambda: v & [1])
e(lambda: next(k))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__)
e(lambda: k.mapping)
for mutate in (lambda: d.update(n=1), lambda: d.pop("x"), lambda: d.clear()):
    for view in (d, d.keys(), d.values(), d.items()):
        d.clear(); d.update(x=1, y=2, z=3)
        try:
            for _ in view:
                mutate()
            print("fine")
        except RuntimeError as x:
            print(x)
d.clear(); d.update(x=1, y=2, z=3)
for q in d: d[q] = 5
print(d)
try:
    for q in d:
        del d[q]; d[q + "1"] = 1
except RuntimeError as x:
    print(x)
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d[3] = 3
e(lambda: next(it))
e(lambda: next(it))
it = iter({1: 2}); print(it.__length_hint__(), next(it), it.__length_hint__(), next(it, "end"), list(it))
class D(dict):
    def __missing__(self, k):
        return ("missing", k)
x = D(a=1)
print(x["a"], x["b"], x.get("b"), "b" in x, x, len(x), x == {"a": 1}, type(x.copy()).__name__, x | {"c": 1}, type(x | {}).__name__, dict(x), D.fromkeys("ab"), type(D.fromkeys("ab")).__name__, isinstance(x, dict))
e(lambda: dict.__getitem__(x, "zz"))
class D2(dict):
    def __getitem__(self, k): return "got"
    def __setitem__(self, k, v): super().__setitem__(k, (v, v))
y = D2(a=1); y["b"] = 2
print(y["q"], y.get("a"), y, dict(y), {**y})
class Own(dict):
    def __init__(self, *a): super().__init__(*a); self.n = 0
    def __iter__(self): return iter(["z"])
    def keys(self): return ["a"]
o = Own({"a": 1}); print(o, dict(o), list(o), {**o})
d = {}
for n in range(1000): d[n] = str(n)
for n in range(0, 1000, 2): del d[n]
for n in range(1000, 1100): d[n] = n
print(len(d), list(d)[:3], list(d)[-2:], sum(1 for _ in d.items()), d[999], d.get(2))
d = {str(n): n for n in range(5000)}
print(sum(d.values()), sum(d[str(n)] for n in range(5000)), len(d))
while d: d.popitem()
print(d)
e(lambda: {}.update.__name__)
e(lambda: {}["a"]["b"])
e(lambda: {1: 2}.items().__class__.__name__)
print({"a": {"b": [1, {"c": ()}]}}, {None: None, True: False}, str({}), repr({1: {}}))
print({1: "a", **{2: "b"}}, {k: v for k, v in zip("ab", range(2))})
print({1: 2}.__contains__(1), {1: 2}.__len__(), {1: 2}.__getitem__(1), {1: 2}.__eq__({1: 2}), {1: 2}.__or__({3: 4}), {1: 2}.__ror__({3: 4}), {}.__or__(5))
print({2**70: 1}[2**70], {1.0: 1}[1], {True: 1}[1], {-1: "m", -2: "n"}[-2], {float("inf"): 1}[float("inf")])

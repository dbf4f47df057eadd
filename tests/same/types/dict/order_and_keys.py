d = {}
for k in "zebra":
    d[k] = len(d)
print(d, list(d))
del d["e"]
d["e"] = "again"
d["z"] = "changed"
print(d)
d.pop("b")
d["b"] = 1
print(list(d.items()), d.popitem(), d.popitem(), d)
print({1: "a", 1.0: "b", True: "c"}, {0: "x", False: "y", 0.0: "z"}, {"a": 1, "a": 2}, {None: 0}[None], {(1, 2): 3}[(1, 2)], {1: 2}[1.0], {2 ** 70: "big"}[2 ** 70], {1.5: "f"}[1.5], {b"a": 1, "a": 2}, {frozenset([1]): 1}[frozenset([1])], {int: 1}[int], {len: 2}[len])
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:5], big[999], 500 in big, sum(big), sum(big.values()))
for i in range(1000, 1500):
    big[i] = 0
print(len(big), list(big)[-1], list(big)[500])
strs = {f"key{i}": i for i in range(500)}
print(strs["key250"], "key500" in strs, len(strs), sum(strs.values()))
neg = {-i: i for i in range(5)}
print(neg, neg[-3], {-1: "a", -2: "b"}[-2], {float("inf"): 1}[float("inf")])
nan = float("nan")
n = {nan: 1}
print(n[nan], float("nan") in n, len({nan: 1, float("nan"): 2}))
mixed = {}
for k in (1, "1", 1.0, b"1", (1,), None, True, "True"):
    mixed[k] = type(k).__name__
print(mixed)


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


collide = {K(i): i for i in range(10)}
print(collide[K(7)], K(10) in collide, len(collide))
del collide[K(3)]
print(K(3) in collide, collide[K(9)], list(collide))
collide[K(3)] = "new"
print(list(collide.items())[-1])

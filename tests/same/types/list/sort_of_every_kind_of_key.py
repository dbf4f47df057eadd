def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
seed = 12345
def rnd(n):
    global seed
    seed = seed * 16807 % 2147483647
    return seed % n
def digest(l):
    h = 0
    for x in l: h = (h * 131 + hash(x)) % 1000000007
    return h
for n in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 1000, 5000):
    for m in (2, 10, 10**9):
        l = [rnd(m) for _ in range(n)]
        a = sorted(l); b = sorted(l, reverse=True)
        assert a == sorted(a) and b == a[::-1] and sorted(b) == a
        for i in range(1, n): assert a[i - 1] <= a[i]
        p = [(x, i) for i, x in enumerate(l)]
        q = sorted(p, key=lambda t: t[0])
        for i in range(1, n): assert q[i - 1] < q[i]
        q = sorted(p, key=lambda t: t[0], reverse=True)
        for i in range(1, n): assert (-q[i - 1][0], q[i - 1][1]) < (-q[i][0], q[i][1])
        f = sorted([x / 7 - 3 for x in l])
        for i in range(1, n): assert f[i - 1] <= f[i]
        s = sorted([str(x) for x in l])
        for i in range(1, n): assert s[i - 1] <= s[i]
        t = sorted(p, reverse=True)
        for i in range(1, n): assert t[i - 1] > t[i]
        print(n, m, digest(a))
print(sorted(["b", "a\0", "a", "ab", "aaaaaaaab", "aaaaaaaaa", "aaaaaaaa", "é", "z", "\U0001F600", "\uffff", ""]))
print(sorted([3, 1.5, True, 2, -1, 2**70, -2**70, 0.0, -0.0, float("inf"), float("-inf")]))
print(sorted([1.5, -0.0, 0.0, -1.5, 1e300, -1e300, 1e-300, float("inf"), float("-inf")]))
print(sorted([(1, "b"), (1, "a"), (0, "z"), (1,), ()]))
print(sorted([("b", 1), ("a", 2), ("b", 0), ("a", 1), ("aaaaaaaaaab", 3), ("aaaaaaaaaaa", 3)]))
print(sorted([(1.5, 2), (1.5, 1), (-2.0, 3)]), sorted([[2, 1], [1, 5], [1, 2]]))
e(lambda: sorted([1, "a"]))
e(lambda: sorted([1, "a"], reverse=True))
e(lambda: sorted(["a", 1]))
e(lambda: sorted([None, 1]))
e(lambda: sorted([(None, 1), (None, 0)]))
e(lambda: sorted([(None, 1), (1, 0)]))
e(lambda: sorted([1, 2, 3, "x"]))
e(lambda: sorted([1j, 2j]))
e(lambda: sorted(5))
e(lambda: sorted())
e(lambda: sorted([2, 1], None))
e(lambda: sorted([2, 1], key=5))
e(lambda: sorted([2, 1], key=lambda x: 1 // 0))
e(lambda: sorted("hello"))
e(lambda: sorted({3: 1, 1: 2}))
e(lambda: sorted([1], key=lambda x: print("called") or x))
print(sorted(["b", "A", "c"], key=str.lower), sorted([3, -1, 2], key=abs), sorted([1, 2, 3], key=lambda x: -x), sorted("abc", reverse=1), sorted("cab", key=None))
l = [3, 1, 2]
print(l.sort(), l)
l.sort(key=lambda x: -x); print(l)
def mod(x):
    l.append(9)
    return x
e(lambda: l.sort(key=mod)); print(l)
def peek(x):
    seen.append(list(l)); return x
seen = []; l = [2, 1]; l.sort(key=peek); print(seen, l)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"C{self.n}"
print(sorted([C(3), C(1), C(2)]), sorted([C(3), C(1), C(2)], reverse=True), sorted([(1, C(2)), (1, C(1))]), max([C(1), C(3)], key=lambda c: c.n))
class G:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
print([g.n for g in sorted([G(3), G(1), G(2)])])
class N: pass
e(lambda: sorted([N(), N()]))
class Bad:
    def __lt__(self, o): raise ValueError("bad")
e(lambda: sorted([Bad(), Bad()]))
class Rnd:
    def __lt__(self, o): return rnd(2)
l = [Rnd() for _ in range(300)]; m = sorted(l); print(len(m), len(set(map(id, m))))
class Evil:
    def __lt__(self, o):
        el.clear(); el.append(1); return True
el = [Evil() for _ in range(50)]
e(lambda: el.sort()); print(len(el))
nan = float("nan")
l = sorted([3.0, nan, 1.0, 2.0]); print(len(l), sum(x == x for x in l))
class S(str): pass
print(sorted([S("b"), "a", S("c")]), sorted([S("b"), S("a")], reverse=True))
class I(int):
    def __lt__(self, o): return int(self) > int(o)
print(sorted([I(1), I(3), I(2)]))
print(sorted([False, True, False]), sorted([b"b", b"a"]), sorted(range(5, 0, -1)), sorted([{1, 2}, {1}]))
for n in (100, 3000):
    l = list(range(n)); l[n // 2:] = range(n // 2); assert sorted(l) == sorted(l[::-1]); l = list(range(n)) + [5, 7, 2]; print(sorted(l)[:4], sorted(l)[-2:])
recs = [{"n": i % 7, "s": str(i % 3)} for i in range(50)]
print([r["n"] for r in sorted(recs, key=lambda r: (r["s"], -r["n"]))])
print(sorted(["10", "9", "1"], key=int), sorted([[1], [0, 5]], key=len), sorted([("x", 2), ("y", 1)], key=lambda t: t[1]))
seed = 77
ts = [("k" * (rnd(9)) + str(rnd(30)), rnd(5) - 2, "ab"[:rnd(3)] + "\0" * rnd(2), rnd(9) / 2) for _ in range(3000)]
a = sorted(ts); b = sorted(ts, reverse=True)
for i in range(1, 3000): assert a[i - 1] <= a[i] and b[i - 1] >= b[i]
print(digest([x[1] for x in a]), digest([x[1] for x in b]))
ts = [(i % 3, "same prefix here" + str(rnd(50)), i) for i in range(500)]
a = sorted(ts); b = sorted(ts, key=lambda t: t[:2], reverse=True)
for i in range(1, 500): assert a[i - 1] < a[i] and (b[i - 1][:2] > b[i][:2] or b[i - 1][:2] == b[i][:2] and b[i - 1][2] < b[i][2])
ts = [(1,) * 300 + (rnd(100),) for _ in range(100)]
a = sorted(ts)
for i in range(1, 100): assert a[i - 1] <= a[i]
ts = [(1, None if i % 2 else 3) for i in range(40)]
e(lambda: sorted(ts))
ts = [(1, [rnd(5)], i) for i in range(100)]
print(sorted(ts) == sorted(ts[::-1]))
ts = [(1.0 if i % 2 else 1, rnd(50)) for i in range(200)]
a = sorted(ts)
for i in range(1, 200): assert a[i - 1] <= a[i]
ts = [(1, 2)] * 30 + [(1,)] * 30 + [(0, 5, 6)] * 20 + [()]
a = sorted(ts); print(a[0], a[1], a[20], a[21], a[51], len(a))
print(sorted(["a\0", "a", "", "\0", "a\0\0", "abcdefg", "abcdefgh", "abcdefg\0", "abcdef", "abcdefgi"]))

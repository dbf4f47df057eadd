def e(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as x:
        print(type(x).__name__, x)
def S(s): return type(s).__name__, sorted(s, key=repr)
print(set(), {1}, frozenset(), frozenset({1}), {"a"}, frozenset("b"))
e(lambda: set(5))
e(lambda: set(1, 2))
e(lambda: frozenset(1, 2))
e(lambda: set(x=1))
e(lambda: {[]})
e(lambda: S(set("hello")))
e(lambda: S(frozenset([1, 2, 1.0, True])))
a, b, fa, fb = {1, 2, 3}, {2, 3, 4}, frozenset([1, 2, 3]), frozenset([3, 5])
for x in (a, fa):
    for y in (b, fb, a):
        print(S(x & y), S(x | y), S(x - y), S(x ^ y), x == y, x != y, x < y, x <= y, x > y, x >= y)
e(lambda: a | [1])
e(lambda: a & "ab")
e(lambda: a - 5)
e(lambda: [1] | a)
e(lambda: a < [1])
e(lambda: a == [1])
e(lambda: a + a)
e(lambda: S(a.union([5], "x", {7: 1})))
e(lambda: S(a.union()))
e(lambda: S(a.intersection([1, 9], (1, 2))))
e(lambda: S(a.difference([1], {2})))
e(lambda: S(a.symmetric_difference([1, 1, 9])))
e(lambda: S(fa.union([5])))
e(lambda: a.union(5))
e(lambda: a.intersection(5))
e(lambda: a.union([[]]))
e(lambda: a.issubset([1, 2, 3, 4]))
e(lambda: a.issuperset([1]))
e(lambda: a.issuperset([9]))
e(lambda: a.isdisjoint([9]))
e(lambda: a.isdisjoint(a))
e(lambda: a.issubset(5))
s = {1, 2}
s.add(3); s.add(1); s.discard(9); s.remove(2)
print(S(s))
e(lambda: s.remove(99))
e(lambda: s.remove([]))
e(lambda: s.add([]))
e(lambda: [] in s)
e(lambda: {} in s)
s.add(frozenset([1]))
print({1} in s, set() in s)
s.remove({1}); print(S(s)); s.discard({5})
e(lambda: s.remove({7}))
print(sorted([s.pop(), s.pop()]), s)
e(lambda: s.pop())
s.update([1, 2], "ab", {5: 6}); print(S(s))
s |= {9}; s &= {1, 2, 9}; s -= {9}; s ^= {2, 3}; print(S(s))
try:
    s |= [1]
except TypeError as x:
    print(x)
s.intersection_update([1, 3], [3]); print(S(s))
s.difference_update([3], []); print(S(s))
s.symmetric_difference_update([1, 2]); print(S(s))
s -= s; print(s); s = {1, 2}; s ^= s; print(s); s = {1}; s |= s; s &= s; print(s)
f = frozenset([1]); g = f; f |= {2}; print(S(f), S(g))
print(f.copy() is f, frozenset(f) is f, {1}.copy() == {1})
e(lambda: f.add)
e(lambda: hash(set()))
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 5}[frozenset([1])], {frozenset(), frozenset()} == {frozenset()}, len({frozenset([i, j]) for i in range(40) for j in range(40)}))
s = {1, 2, 3}
for m in (lambda: s.add(99), lambda: s.discard(2), lambda: s.clear()):
    s.clear(); s.update([1, 2, 3])
    try:
        for _ in s: m()
        print("fine")
    except RuntimeError as x: print(x)
class T(set):
    pass
t = T([1]); print(t, T(), t | {2}, type(t | {2}).__name__, type(t.copy()).__name__, t == {1}, {1} == t, 1 in t, len(t), {0} | t, t <= {1, 2})
t.x = 5; t.add(2); print(t.x, S(t), isinstance(t, set))
class F(frozenset): pass
print(F([1]), type(F([1]) & {1}).__name__, F([1]) == {1}, hash(F([1])) == hash(frozenset([1])))
class W(set):
    def __init__(self, a, b): super().__init__(a); self.b = b
print(W([1], 2), W([1], 2).b)
print({1, 2} == {2, 1}, {1} == frozenset([1]), set() == frozenset(), bool(set()), bool({0}), len({1, 1.0, True}))
print(sorted({x % 5 for x in range(100)}), S({*"abc", *[1]}))
s = set(range(1000))
for i in range(0, 1000, 3): s.discard(i)
print(len(s), sum(s), 3 in s, 4 in s, sum(s & set(range(500))), len(s | set(range(2000))), len(s ^ set(range(10))))
n = 0
while s: n += s.pop()
print(n)
it = iter({1}); print(it.__length_hint__(), next(it), next(it, None), type(it).__name__)
print({1}.__or__({2}), {1}.__or__([2]), {1}.__and__({1}), {1}.__contains__(1), {1}.__len__(), {1}.__eq__({1}), {1}.__le__({1, 2}), {1}.__ror__({1}))
e(lambda: {1}.union.__name__)
e(lambda: {1}.add())
e(lambda: {1}.pop(1))
e(lambda: {1}.copy(2))
e(lambda: {1}.symmetric_difference())
x = [1]; 
class H:
    def __init__(s, n): s.n = n
    def __hash__(s): return 7
    def __eq__(s, o): return isinstance(o, H) and s.n == o.n
    def __repr__(s): return f"H{s.n}"
hs = {H(1), H(2), H(1)}
print(len(hs), H(2) in hs, H(3) in hs, S(hs - {H(1)}))

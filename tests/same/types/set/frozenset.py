def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


f = frozenset([1, 2, 3])
print(sorted(f), frozenset(), repr(frozenset()), repr(frozenset([1])), f == {1, 2, 3}, hash(f) == hash(frozenset([3, 2, 1])), {f: "k"}[frozenset([1, 2, 3])], f.copy() is f, frozenset(f) is f, 1 in f, len(f), bool(frozenset()))
print(sorted(f | {4}), sorted(f & {1}), sorted(f - {1}), sorted(f ^ {1, 9}), sorted(f.union([5])), sorted(f.intersection([1])), f.issubset({1, 2, 3, 4}), f.isdisjoint([9]), f > {1}, type(f | {1}).__name__, sorted(f.difference([1], [2])), sorted(f.symmetric_difference([1])))
for a in (lambda: f.add(1), lambda: f.remove(1), lambda: frozenset(5), lambda: frozenset([[]]), lambda: f + f, lambda: f[0], lambda: f < 5):
    print(err(a))
g = f
g |= {10}
print(sorted(g), sorted(f), g is f)


class F(frozenset):
    pass


print(F([1]), F([1]) == {1}, type(F([1]) | {2}).__name__, {F([1]): 1}[frozenset([1])], str(frozenset("a")), [frozenset()])
class S(set):
    def __repr__(self):
        return "S" + repr(sorted(self))
print(S([2, 1]), S([1]) | {2}, type(S() | S()).__name__, S([1]).copy())

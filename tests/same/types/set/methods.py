def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = {1, 2, 3}
def show(x):
    return sorted(x) if isinstance(x, (set, frozenset)) else x
print(show(s), s.add(4), show(s), s.add(1), len(s), s.remove(4), show(s), err(s.remove, 9), s.discard(9), s.discard(3), show(s), show(s.copy()), s.copy() is s, err(set().pop), {5}.pop(), s.clear(), s)
a, b = {1, 2, 3}, {3, 4}
print([show(x) for x in (a | b, a & b, a - b, b - a, a ^ b, a.union(b), a.union([9], "x" and (8,)), a.intersection(b), a.intersection([1], [1, 2]), a.difference(b), a.difference([1], [2]), a.symmetric_difference([3, 9]), a.union(), a.intersection(), a.difference())])
print(a < b, a <= a, a < a, a >= {1}, {1} < a, a > {1, 2}, a == {3, 2, 1}, a != b, a.issubset([1, 2, 3, 4]), a.issuperset("") , a.issuperset([1]), a.isdisjoint([4]), a.isdisjoint(b), set() <= a)
c = set(a); c.update(b, [7]); print(show(c)); c.intersection_update(range(5)); print(show(c)); c.difference_update([1]); print(show(c)); c.symmetric_difference_update({2, 100}); print(show(c))
d = e = {1, 2}
d |= {3}; d &= {2, 3}; d -= {3}; d ^= {2, 5}
print(show(d), d is e)
print(show(set()), set("a"), show(set([1, 1, 2])), show(set(range(3))), show(set({"k": 1})), show(set(x for x in "ab")), err(set, 5), err(set, [[]]), err(set, 1, 2), set() == frozenset(), {1} == [1], 1 in {1}, [] == set(), bool(set()), len({1, 1.0, True}))
for f in (lambda: a + b, lambda: a | [1], lambda: a & "x", lambda: a < [1], lambda: a[0], lambda: hash(a), lambda: {a}, lambda: a.add([]), lambda: [] in a, lambda: a.union(5), lambda: a.update(1), lambda: a.issubset(5), lambda: a.add(), lambda: a - 5, lambda: a.x):
    print(err(f))
print(repr(set()), repr({1}), str({"a"}), f"{ {1} }", {frozenset([1])}, sorted({"b", "a"}), {None}, {(1, 2)}, {1, 1}, [*{5}])
print({1} in [{1}], {1, 2} in {frozenset([1, 2])}, frozenset([1]) in {frozenset([1])}, show({1, 2} | frozenset([3])), type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__)

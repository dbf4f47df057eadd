words = ["apple", "Bob", "cat", "apple"]
print([w.upper() for w in words], [w for w in words if w.islower()], [w if len(w) > 3 else "-" for w in words])
print({w: len(w) for w in words}, sorted({w[0] for w in words}), {len(w): w for w in words if "a" in w})
print([(a, b) for a in "ab" for b in "xy" if (a, b) != ("a", "y")])
print([x for row in [[1, 2], [3]] for x in row for _ in range(x)])
print([[c for c in r if c != "b"] for r in ("abc", "bbb", "xyz")])
print({i: {j: i * j for j in range(2)} for i in range(2)})
print([a + b for a, b in zip([1, 2], [3, 4])], [k + str(v) for k, v in {"a": 1, "b": 2}.items()], [i for i, (j, *k) in enumerate(["abc", "d"]) if k])
print([f() for f in [lambda x=x: x * 2 for x in range(3)]])
print([not x for x in (0, 1)], [x is None for x in (0, None)], [-x for x in range(3)], [*(x for x in "ab"), *[y for y in "cd"]])
print([lambda: 0 for _ in range(0)], [[]] and [[] for _ in range(3)], [None for x in "abc" if x > "a"])
print(sum([x ** 2 for x in range(100)]), len([x for x in range(1000) if x % 7 == 0]))
print([x for x in [1, 2, 3] if x > 1 if x < 3], [y for x in range(5) if x % 2 for y in range(x) if y])
print({x: x for x in "hello"}, list({c: None for c in "mississippi"}))
print([t for t in ((1,), (1, 2)) if len(t) == 1])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [sum(r) for r in matrix], [max(c) for c in zip(*matrix)])
d = {"x": 1, "y": 2}
print({v: k for k, v in d.items()}, [k for k in d], {k: v for d in ({"a": 1}, {"b": 2}) for k, v in d.items()})

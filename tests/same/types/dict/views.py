def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, list(k), type(k).__name__, type(v).__name__, type(i).__name__)
d["c"] = 3
print(k, v, i, len(i), list(reversed(k)), sorted(k), max(v), dict(i), set(k) == {"a", "b", "c"})
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k > {"a"}, k.isdisjoint("xyz"), k.isdisjoint(["a"]), sorted(i & {("a", 1)}), i == {("a", 1), ("b", 2), ("c", 3)}, {"a"} < k, sorted(k & ["a", "q"]), type(k & k).__name__)
print(err(lambda: k[0]), err(lambda: v & v), err(lambda: k + k), err(hash, k), err(lambda: k & 5), v == d.values(), i == d.items(), k != d, err(setattr, k, "x", 1), err(lambda: {"a": []}.items() & set()), err(lambda: ({"a": []}.items() | set())))
for action in ("add", "delete", "replace"):
    e = {1: 1, 2: 2, 3: 3}
    seen = []
    try:
        for key in e:
            seen.append(key)
            if action == "add":
                e[key + 10] = 1
            elif action == "delete":
                del e[key]
            else:
                e[key] = "x"
    except RuntimeError as x:
        print(action, seen, x)
    else:
        print(action, seen, e)
e = {1: 1, 2: 2}
it = iter(e)
next(it)
del e[1]
e[5] = 5
try:
    print(list(it))
except RuntimeError as x:
    print(x)
it = iter(e.items())
print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(iter(e)).__name__, type(iter(e.values())).__name__, type(iter(e.items())).__name__, type(reversed(e)).__name__)
for key in list(e):
    del e[key]
print(e)
for a, b in {"x": 1}.items():
    print(a, b)
print([kv for kv in {"p": 1}.items()], [x for x in {"q": 2}.values()], {v: k for k, v in d.items()}, list(zip(d, d.values())), list(map(len, d)), d.keys().mapping["a"])

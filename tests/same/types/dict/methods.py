def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d, d.pop("n"), d.pop("zz", "dflt"), err(d.pop, "zz"), d.popitem(), d, d.update({"b": 5}, x=6), d, d.copy(), d.copy() is d)
print(list(d.keys()), list(d.values()), list(d.items()), len(d), "a" in d, 1 in d, d.clear(), d, err(d.popitem))
d.update([("a", 1), ["b", 2], "cd"]); d.update(a=5); d.update(); d.update(iter([(1, 2)])); d.update({"z": 1}.items())
print(d, err(d.update, 5), err(d.update, [1]), err(d.update, [(1, 2, 3)]), err(d.update, ["a"]), err(d.update, {}, {}), err(d.get), err(d.get, []), err(d.setdefault, []), err(d.pop), err(d.keys, 1), err(lambda: d["nope"]), err(lambda: d[[]]), err(d.__delitem__, "nope"))
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []), {}.fromkeys("x", 1), err(dict.fromkeys, 5), dict.fromkeys({"k": 1}))
print(dict(), dict(a=1), dict([(1, 2)]), dict({"a": 1}, b=2), dict(zip("ab", range(2))), dict(dict(a=1)), dict(["ab", "cd"]), dict([], x=1), dict(((k, k) for k in "xy")), err(dict, 5), err(dict, [1]), err(dict, [(1,)]), err(dict, 1, 2), err(dict, None), err(dict, "abc"))
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} != {1: 1}, {"a": 1} | {"a": 2, "b": 3}, {1: 1} == [], err(lambda: {} < {}), err(lambda: {} + {}), err(lambda: {} | []), err(hash, {}), err(lambda: {} | [(1, 2)]))
e = {"a": 1}
e |= {"b": 2}
e |= [("c", 3)]
print(e, {**e, "a": 0}, {"a": 0, **e}, list(e), [*e], *e, list(reversed(e)), list(reversed(e.items())), list(reversed(e.values())), sorted(e, reverse=True), max(e), dict(sorted(e.items(), key=lambda kv: -kv[1])))
print(repr({}), {1: "a", "b": [2], (3,): {4: 5}, None: True, 1.5: b"x"}, str({"a": {"b": {}}}), f"{ {'k': 1} }", bool({}), bool({0: 0}))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


from collections import Counter, defaultdict, OrderedDict, namedtuple, ChainMap
c = Counter("mississippi")
print(c, c["s"], c["zzz"], c.most_common(2), sorted(c.elements()), c.total(), Counter(a=2, b=1), Counter({"x": 5}), Counter(), Counter([1, 1, 2]))
c.update("sss"); c.subtract("m"); print(c, c["m"], dict(+c))
print(Counter("aab") + Counter("bc"), Counter("aab") - Counter("ab"), Counter("aab") & Counter("abb"), Counter("aab") | Counter("abb"), Counter("ab") == Counter("ba"))
d = defaultdict(list)
d["a"].append(1); d["b"]
print(d, d.default_factory, dict(d), d.get("zz"), "zz" in d, defaultdict(int, x=1)["y"], err(lambda: defaultdict()["k"]), err(defaultdict, 5), defaultdict(lambda: "dflt")["q"], d.copy(), sorted(d.keys()))
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print({k: dict(v) for k, v in n.items()})
o = OrderedDict([("a", 1), ("b", 2)])
o.move_to_end("a"); o["c"] = 3
print(list(o.items()), list(o), o.popitem(last=False), o.popitem(), o == {"a": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(OrderedDict(x=1, y=2))), err(o.move_to_end, "zz"))
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, P._make([3, 4]), p == (1, 2), tuple(p), err(P, 1), err(setattr, p, "x", 1), isinstance(p, tuple), hash(p) == hash((1, 2)))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
x, *y = Q(1)
print(Q(1), x, y, Q._field_defaults, err(namedtuple, "Bad", "class x"), namedtuple("R", "a a _b def", rename=True)._fields)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 4
print(cm["a"], cm["b"], dict(cm) == {"a": 1, "b": 3, "c": 4}, cm.maps[0], err(lambda: cm["zz"]).split(":")[0], len(cm), "b" in cm)

class Default(dict):
    def __init__(self, factory):
        self.factory = factory

    def __missing__(self, key):
        self[key] = value = self.factory()
        return value


d = Default(list)
d["a"].append(1)
d["a"].append(2)
print(d, d.get("b"), "b" in d, d["b"], d, len(d), isinstance(d, dict), d == {"a": [1, 2], "b": []})


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())

    def __contains__(self, k):
        return super().__contains__(k.upper())


u = Upper(low=1)
u["x"] = 2
u.update(y=3)
print(u, u["x"], "x" in u, u.get("x"), u.setdefault("z", 4), u, {**u}, dict(u), u.copy(), type(u.copy()).__name__, type(u | {}).__name__)
del u["X"]
print(u, list(u), len(u))


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


a = Attr(x=1)
a.y = 2
print(a, a.x, a["y"], hasattr(a, "z"))
a.extra = Attr(deep=1)
print(a.extra.deep, repr(a))


class Missing:
    def __missing__(self, k):
        return 1


try:
    Missing()["x"]
except TypeError as e:
    print(e)


class Init(dict):
    def __init__(self, *args):
        super().__init__(*args, added=True)
        self.note = "kept"


i = Init({"a": 1})
print(i, i.note, i.__dict__)


class Repr(dict):
    def __repr__(self):
        return "R" + super().__repr__()


print(Repr(a=1), [Repr()], {"k": Repr(b=2)}, str(Repr()), Repr.fromkeys("a"), type(Repr.fromkeys("a")).__name__)

class Data:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, c): return f"data {self.tag}"
    def __set__(self, o, v): o.__dict__["set by " + self.tag] = v
    def __delete__(self, o): o.__dict__["deleted by " + self.tag] = True


class NonData:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, c): return f"nondata {self.tag} {o is None}"


def show(o, name):
    try:
        return getattr(o, name)
    except AttributeError as e:
        return "AttributeError"


places = {"plain": lambda t: t, "data": Data, "nondata": NonData, "none": None}
for base_kind, base in places.items():
    for derived_kind, derived in places.items():
        for in_instance in (False, True):
            for hook in (False, True):
                Base = type("Base", (), {"x": base("base")} if base else {})
                Derived = type("Derived", (Base,), {"x": derived("derived")} if derived else {})
                if hook:
                    Derived.__getattr__ = lambda self, n: "hook"
                o = Derived()
                if in_instance:
                    o.__dict__["x"] = "instance"
                out = [show(o, "x"), show(Derived, "x"), show(Base, "x")]
                try:
                    o.x = "assigned"
                    out.append(show(o, "x"))
                    del o.x
                    out.append(show(o, "x"))
                except AttributeError:
                    out.append("cannot")
                print(base_kind, derived_kind, in_instance, hook, [x if isinstance(x, str) else type(x).__name__ for x in out], o.__dict__)

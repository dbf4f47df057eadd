def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class C:
    x = 1

    def m(self):
        return "m"


c = C()
print(getattr(c, "x"), getattr(c, "m")(), getattr(c, "nope", "d"), err(getattr, c, "nope"), err(getattr, c), err(getattr, c, 5), err(getattr, C, "nope"), hasattr(c, "x"), hasattr(c, "zz"), err(hasattr, c, 5), err(hasattr, c), getattr(5, "real"), getattr("a", "upper")(), getattr(c, "x", None))
print(setattr(c, "y", 5), c.y, setattr(C, "z", 6), c.z, err(setattr, c, 5, 1), err(setattr, c, "a"), err(setattr, 5, "x", 1), err(setattr, "a", "upper", 1), err(setattr, [], "x", 1), setattr(c, "not an identifier", 1), getattr(c, "not an identifier"), c.__dict__)
print(delattr(c, "y"), hasattr(c, "y"), err(delattr, c, "x"), err(delattr, c, "nope"), err(delattr, c), err(delattr, 5, "real").split(":")[0])
print(vars(c), vars(C)["x"], err(vars, 5), "x" in dir(c), "m" in dir(C), [n for n in dir(c) if "_" not in n])


class Raises:
    def __getattr__(self, name):
        raise ValueError("not AttributeError")


print(err(hasattr, Raises(), "x"), err(getattr, Raises(), "x", 1))


def f():
    a = 1
    b = [i for i in range(2)]
    return locals()


print(f(), globals()["c"] is c, "f" in globals(), vars() is globals())
globals()["made"] = 42
print(made)


def g(x, *args, y=2, **kw):
    z = x + y
    del x
    return sorted(locals())


print(g(1, 5, w=3))
class Scope:
    a = 1
    here = sorted(k for k in locals() if not k.startswith("__"))
print(Scope.here)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(type(1), type("x"), type(None), type(type), type(object), type(type(1)))
T = type("T", (object,), {"x": 1, "f": lambda self: self.x})
print(T, T.__name__, T().f(), T.__bases__, T.__module__)
U = type("U", (T,), {})
print(U().f(), issubclass(U, T), [c.__name__ for c in U.__mro__])
print(err(type))
print(err(type, 1, 2))
print(err(type, "x", (1,), {}))
print(err(type, "x", [], {}))
print(err(type, 1, (), {}))
print(isinstance(T, type), isinstance(1, type), isinstance(type, object), isinstance(object, type), issubclass(type, object))
print(err(isinstance, 1, 1))
print(err(isinstance, 1, "int"))
print(err(issubclass, 1, int))
print(err(issubclass, int, 1))
print(isinstance(1, (str, (bytes, (int,)))), isinstance(1, ()), isinstance(True, int), isinstance(1, int | str), isinstance("x", int | None), isinstance(None, int | None))
print(int.__name__, int.__bases__, bool.__mro__, str.__class__)
T.__name__ = "Renamed"
print(T, T.__name__)
for name in ("__name__", "__bases__"):
    print(err(delattr, T, name).split(":")[0])
print(err(setattr, int, "x", 1))
print(err(setattr, T, "__name__", 3))
print(int is type(5), type(5) == int, type(5) in (str, int), {int: "i"}[type(3)])

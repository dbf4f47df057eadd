def f(a: int, b: str = "x", *args: float, c, **kw) -> bool:
    "Doc of f."


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__annotations__)
f.note = "kept"
print(f.note, f.__dict__, hasattr(f, "other"))
del f.note
print(f.__dict__)
try:
    f.note
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)


def outer():
    def inner():
        pass

    class C:
        def m(self):
            def deep():
                pass
            return deep
    return inner, C, lambda: 0


inner, C, lam = outer()
print(inner.__qualname__, C.__qualname__, C.m.__qualname__, C().m().__qualname__, lam.__qualname__)
print(type(f).__name__, type(len).__name__, type(C().m).__name__, type(C.m).__name__, type([].append).__name__)
print(callable(f), callable(C), callable(1), callable(len), callable(C().m))
m = C().m
print(m.__name__, m.__func__ is C.m, type(m.__self__) is C, m.__qualname__)
c = C()
print(c.m == c.m, c.m is c.m, c.m == C().m, hash(c.m) == hash(c.m), C.m is C.m)
print(len.__name__, [].append.__name__, str.upper.__name__, str.upper.__qualname__, "".join.__self__ == "")
print(bool(f), f == f, f == lam, {f: 1}[f])

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(B(), (int, A)), isinstance(1, ((str, (int,)),)), isinstance(True, int), isinstance(A, type), isinstance(None, type(None)), isinstance(1, object), isinstance([], list), isinstance(1.0, int), issubclass(B, A), issubclass(A, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(A, object))
print(err(isinstance, 1), err(isinstance, 1, 5), err(isinstance, 1, (int, 5)), err(isinstance, "x", (int, 5)), err(issubclass, 1, int), err(issubclass, A, 5), err(issubclass, A, (A, 5)), err(issubclass, A, (B, 5)), err(isinstance, 1, [int]), isinstance(1, int | str), isinstance(1.5, int | str), issubclass(bool, int | None), int | str, int | None, (int | str) == (str | int), list[int], dict[str, int], isinstance([], list) )
print(callable(A), callable(A()), callable(len), callable(lambda: 0), callable("a"), callable(str.upper), callable("".upper), err(callable))
print(type(1), type("a"), type(A), type(A()), type(len), type(lambda: 0), type(A.__init__).__name__, type(None), type(...), type(NotImplemented), type(type), type(int) is type, type(A()) is A, type([]) == list, type(iter([])), type({}.keys()), type(x for x in ()), type(range(1)), type(1j), type(Exception()), type(Exception), type(slice(1)), type(property()), type(super), type(map), type(zip()))


class Fake:
    __class__ = int


print(isinstance(Fake(), int), type(Fake()).__name__, Fake().__class__)

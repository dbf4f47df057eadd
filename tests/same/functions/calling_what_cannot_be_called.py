def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for thing in (1, 1.5, "s", b"b", [], {}, (), None, True, set(), range(3), ..., object()):
    result = err(lambda: thing())
    print(result if "object at" not in result else "object")


class C:
    pass


class Callable:
    def __call__(self, *args, **kwargs):
        return ("called", args, kwargs)


print(err(lambda: C()()))
print(Callable()(1, 2, x=3))
c = C()
c.__call__ = lambda: "not looked up on the instance"
print(err(lambda: c()))
C.__call__ = lambda self, n=0: n + 1
print(c(), c(5))
print(err(lambda: len()))
print(err(lambda: len(1, 2)))
print(err(lambda: len(x=1)))
print(err(lambda: int(1, 2, 3)))
print(err(lambda: [].append()))
print(err(lambda: [].append(1, 2)))
print(err(lambda: "".join()))
print(err(lambda: ord()))
print(err(lambda: {}.get()))
print(err(lambda: abs(1, 2)))
print(err(lambda: sorted()))
print(err(lambda: "x".upper(1)))

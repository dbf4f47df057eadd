def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


it = iter([1, 2])
print(next(it), next(it), next(it, "default"), err(next, it), err(next, [1]), err(next), err(iter), err(iter, 5), next(iter({}), None), next(iter("a")))
values = iter([1, 2, 3, "stop", 4])
print(list(iter(lambda: next(values), "stop")), list(values))


class N:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


print(list(iter(N(), 4)), type(iter(N(), 1)).__name__)


def raises():
    raise StopIteration


print(list(iter(raises, 1)))


def breaks():
    raise KeyError("in call")


print(err(lambda: list(iter(breaks, 1))))
for v, name in (([], "list"), ((), "tuple"), ("", "str"), ({}, "dict"), (set(), "set"), (range(0), "range"), (b"", "bytes")):
    i = iter(v)
    print(name, type(i).__name__, iter(i) is i, list(i), next(i, "end"))


class Old:
    def __getitem__(self, i):
        if i < 3:
            return i * i
        raise IndexError


print(list(Old()), 4 in Old(), type(iter(Old())).__name__, list(zip(Old(), Old())), *Old())


class Other:
    def __getitem__(self, i):
        raise KeyError("not IndexError")


print(err(list, Other()))
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), sum(it), it.__length_hint__())

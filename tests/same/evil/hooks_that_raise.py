def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Bad:
    def __init__(self, exc):
        self.exc = exc

    def raises(self, *a):
        raise self.exc

    __eq__ = __hash__ = __lt__ = __len__ = __iter__ = __bool__ = __index__ = __repr__ = __str__ = __contains__ = __getitem__ = __call__ = __int__ = __float__ = __format__ = __add__ = __radd__ = __neg__ = raises


for exc in (ValueError("v"), StopIteration("s"), AttributeError("a"), IndexError("i"), KeyError("k"), TypeError("t")):
    b = Bad(exc)
    print([err(f) for f in (lambda: b == 1, lambda: hash(b), lambda: len(b), lambda: bool(b), lambda: [1][b], lambda: repr(b), lambda: 1 in b, lambda: int(b), lambda: b + 1, lambda: 1 + b, lambda: -b, lambda: f"{b}", lambda: {b: 1}, lambda: [b, b].index(5), lambda: max([b, b]), lambda: sum([b]), lambda: any([b]), lambda: range(b), lambda: "a" * b, lambda: list(filter(b, [1])), lambda: sorted([b, b]), lambda: "%s" % b, lambda: b())])


class DelRaises:
    def __del__(self):
        raise ValueError("ignored")


class Gone:
    def __getattr__(self, name):
        return None


g = Gone()
print(g.anything, err(lambda: g()), err(lambda: len(g)), err(lambda: g[0]), err(lambda: g + 1))


class Liar:
    def __len__(self):
        return 5

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return 3


print(list(Liar()), tuple(Liar()), [*Liar()], len(Liar()), bool(Liar()), max(Liar()), list(zip(Liar(), Liar())))


class AlwaysEqual:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class NeverEqual:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 0


a, n = AlwaysEqual(), NeverEqual()
print(a == 5, 5 == a, a in [1], [1, 2].index(a), [1, 2].count(a), {0: "zero"}.get(a), n == n, n in [n], [n].index(n), {n: 1}[n], [n] == [n], n in {n}, len({AlwaysEqual(), AlwaysEqual()}), len({NeverEqual(), NeverEqual()}))


class EqReturns:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v


print([EqReturns(v) == 1 for v in (None, [], "yes", 5, NotImplemented)], [5 in [EqReturns(v)] for v in (None, [], "yes")], EqReturns("x") != 1, [EqReturns([])] == [5], [EqReturns("t")] == [5])

class C:
    registry = []

    @classmethod
    def register(cls, x):
        cls.registry.append((cls.__name__, x))
        return cls

    @staticmethod
    def helper(a, b=1):
        return a + b

    static_lambda = staticmethod(lambda: "called")
    class_lambda = classmethod(lambda cls: cls.__name__)


class D(C):
    pass


C.register(1); D.register(2); C().register(3); D().register(4)
print(C.registry)
print(C.helper(1), C().helper(1, 2), C.static_lambda(), D().class_lambda(), D.class_lambda())
print(type(C.__dict__["helper"]).__name__, type(C.__dict__["register"]).__name__, type(C.register).__name__, type(C.helper).__name__)
print(C.register.__self__ is C, D.register.__self__ is D, D().register.__func__ is C.__dict__["register"].__func__)


class Date:
    def __init__(self, y, m, d):
        self.parts = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def valid(text):
        return text.count("-") == 2


class Better(Date):
    def __repr__(self):
        return "Better" + repr(self.parts)


print(Better.parse("2024-01-31"), Date.valid("x"), Date.parse("1-2-3").parts)


def f(x):
    return x


sm = staticmethod(f)
print(sm(5), sm.__func__ is f, sm.__name__)
C.later = classmethod(lambda cls, n: (cls.__name__, n))
print(D.later(9))
dict_sub = type("DictSub", (dict,), {})
print(dict_sub.fromkeys("ab", 1), type(dict_sub.fromkeys("a")).__name__, int.from_bytes(b"\x01\x00", "big"))

class A:
    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    attr = "A.attr"

    def __getitem__(self, i):
        return ("A", i)


class B(A):
    def f(self):
        return "B.f " + super().f() + " " + super(B, self).f()

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @staticmethod
    def s():
        return "B.s " + A.s()

    @property
    def p(self):
        return "B.p " + super().p

    attr = "B.attr"

    def up(self):
        return super().attr

    def __getitem__(self, i):
        return ("B", super().__getitem__(i))


class C(B):
    pass


c = C()
print(c.f(), c.c(), C.c(), c.s(), c.p, c.up(), c[1])
print(super(B, c).f(), super(C, c).f(), super(C, C).c())
try:
    super(B, 5)
except TypeError as e:
    print(e)
try:
    super().f
except RuntimeError as e:
    print(e)


class D(A):
    def f(self):
        def inner():
            return super(D, self).f()
        return inner()

    def g(self):
        return [super(D, self).f() for _ in range(2)]

    def missing(self):
        return super().nothing

    def cls(self):
        return __class__.__name__


d = D()
print(d.f(), d.g(), d.cls())
try:
    d.missing()
except AttributeError as e:
    print(e)


class Cooperative:
    def __init__(self, **kw):
        self.rest = kw
        super().__init__()


class WithX(Cooperative):
    def __init__(self, x, **kw):
        super().__init__(**kw)
        self.x = x


class WithY(Cooperative):
    def __init__(self, y, **kw):
        super().__init__(**kw)
        self.y = y


class Both(WithX, WithY):
    pass


b = Both(x=1, y=2, z=3)
print(b.x, b.y, b.rest)


class SetSuper(A):
    def f(self):
        super().value
        return 1


class Nope:
    def f(self):
        return super().f()


try:
    Nope().f()
except AttributeError as e:
    print(e)

class A:
    def f(self):
        return 1


class B:
    def f(self):
        return 2.5


class C(A):
    pass


class D:
    def f(self):
        return "d"


class E:
    f = staticmethod(lambda: "static")


class F:
    def __init__(self):
        self.f = lambda: "instance"


for _ in range(3):
    print([o.f() for o in (A(), B(), C(), D(), E(), F(), A(), C())])

class A:
    def __add__(self, other):
        print("A.add")
        return NotImplemented

    def __radd__(self, other):
        print("A.radd")
        return "A.radd result"


class B:
    def __radd__(self, other):
        print("B.radd")
        return "B.radd result"


class C(A):
    def __radd__(self, other):
        print("C.radd")
        return "C.radd result"


class D(A):
    pass


class Plain:
    pass


print(A() + B())
print(A() + C())
print(C() + A())
print(5 + A(), "s" + B(), [] + B())
try:
    A() + Plain()
except TypeError as e:
    print(e)
try:
    A() + A()
except TypeError as e:
    print(e)
try:
    A() + D()
except TypeError as e:
    print(e)
try:
    Plain() + A()
except TypeError as e:
    print(e)


class Left:
    def __sub__(self, other):
        raise ValueError("raised, not tried elsewhere")


class Right:
    def __rsub__(self, other):
        return "never"


try:
    Left() - Right()
except ValueError as e:
    print(e)


class Money(int):
    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__

    def __repr__(self):
        return f"${int(self)}"


print(Money(3) + 4, 4 + Money(3), sum([Money(1), Money(2)]), Money(3) * 2, [Money(1) + 1])


class S(str):
    def __radd__(self, other):
        return "radd"

    def __rmod__(self, other):
        return "rmod"


print("a" + S("b"), S("a") + "b", "%s" % S("x"))


class L(list):
    def __radd__(self, other):
        return "L.radd"


print([1] + L([2]), L([1]) + [2])
print(A.__add__(A(), 1), (5).__add__("x"), (5).__add__(2), "x".__mul__(2))

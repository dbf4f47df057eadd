x = "module"


class A:
    x = "class"
    y = x
    seen = [x for _ in range(2)]
    first = [z for z in (x, y)]

    def method(self):
        return x

    class Inner:
        z = x


print(A.y, A.seen, A.first, A().method(), A.Inner.z)


def function():
    x = "function"

    class B:
        y = x
        x = "class"
        z = x
    return B.y, B.x, B.z


try:
    print(function())
except NameError as e:
    print(type(e).__name__)


class Locals:
    a = 1
    b = a + 1
    for i in range(3):
        pass
    del a
    if b > 1:
        def conditional(self):
            return "here"
    c = (lambda q: q * 2)(b)


print(Locals.b, Locals.i, hasattr(Locals, "a"), Locals().conditional(), Locals.c)


def free():
    v = 1

    class C:
        def get(self):
            return v

        def set(self, n):
            nonlocal v
            v = n
    return C


c = free()()
c.set(42)
print(c.get())


class Nested:
    value = 10
    table = {k: k for k in ("a", "b")}
    total = sum(n for n in range(value))


print(Nested.table, Nested.total)

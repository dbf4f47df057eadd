def boom(*args):
    raise ValueError("boom")


class C:
    __getattr__ = __getitem__ = __setitem__ = __delitem__ = __call__ = __add__ = __neg__ = __eq__ = __lt__ = __contains__ = boom
    __iter__ = __len__ = __bool__ = __hash__ = __repr__ = __str__ = __enter__ = __index__ = __int__ = __format__ = boom

    def __exit__(self, *a):
        pass


c = C()


def with_():
    with c:
        pass


def for_():
    for x in c:
        pass


def if_():
    if c:
        pass


def while_():
    while c:
        pass


def setitem():
    c[0] = 1


def delitem():
    del c[0]


def unpack():
    a, b = c


def starred():
    print(*c)


def default():
    def f(x=boom()):
        pass


def deco():
    @boom
    def f():
        pass


def base():
    class D(boom()):
        pass


def body():
    class D:
        x = boom()


def annotation():
    def f(x: boom()):
        pass


def assert_():
    assert c


for f in (lambda: c.x, lambda: c[0], lambda: c(), lambda: c + 1, lambda: -c, lambda: c == 1, lambda: c < 1, lambda: 1 in c, lambda: [*c], lambda: len(c), lambda: not c, lambda: {c}, lambda: {c: 1}, lambda: repr(c), lambda: str(c), lambda: f"{c}", lambda: f"{c!r}", lambda: "%s" % c, lambda: [1][c], lambda: int(c), lambda: "a" * c, lambda: [x for x in c], lambda: {x: 1 for x in c}, lambda: 1 if c else 2, lambda: c and 1, lambda: [c] == [1], lambda: 1 in [c], lambda: sorted([c, c]), lambda: max(c, c), lambda: dict(c), lambda: list(map(boom, [1])), lambda: f"{1:{c}}", lambda: (yield_ := boom()), lambda: [1, 2][c:], lambda: print(boom()), lambda: sum([c, c], 0), lambda: any([c]), lambda: list(filter(boom, [1])), lambda: "".join([str(c)]), lambda: 0 < c < 1, with_, for_, if_, while_, setitem, delitem, unpack, starred, default, deco, base, body, annotation, assert_):
    try:
        f()
        print("no error")
    except ValueError as e:
        print(e, end=" ")
    except TypeError as e:
        print("TypeError", e, end=" ")
print()

def f(*args, **kwargs):
    return args, kwargs


def drive(gen, start=1):
    out, n = [], None
    try:
        while True:
            out.append(gen.send(n))
            n = start if n is None else n + 1
    except StopIteration as e:
        return out, e.value


def call():
    return f((yield "a"), *[(yield "b")], k=(yield "c"), **{"x": (yield "d")})


def operators():
    return (yield 1) + (yield 2) * (yield 3) - 10 ** (yield 4)


def compare():
    return (yield 1) < (yield 2) < (yield 3) < (yield 4)


def boolean():
    return (yield 1) and (yield 2) or (yield 3)


def conditional():
    return (yield 1) if (yield 2) else (yield 3)


def display():
    return [(yield 1), *[(yield 2)], ((yield 3), (yield 4)), {(yield 5), (yield 6)} == {5, 6}, {(yield 7): (yield 8)}]


def subscript():
    l = list(range(20))
    return l[(yield 1)], l[(yield 2):(yield 3):(yield 4)]


def attribute():
    return (yield 1).real, (yield 2).__class__.__name__, ((yield 3).bit_length)()


def fstring():
    return f"{(yield 1)} {(yield 2)!r:>{(yield 3)}}"


def lam():
    return (lambda a, b=(yield 1): (a, b))((yield 2))


def nested():
    return f(f(f((yield 1), (yield 2)), (yield 3)), f((yield 4)))


def unary():
    return -(yield 1), ~(yield 2), not (yield 3)


def walrus():
    return [(x := (yield 1)), x, (y := (yield 2)) + x]


def comprehension():
    return [x for x in [(yield 1), (yield 2)]]


def yield_in_yield():
    return (yield (yield (yield 1)))


def starred():
    a, *b = (yield 1), *[(yield 2), (yield 3)]
    return a, b


def defaults():
    def inner(a=(yield 1), *, b=(yield 2)):
        return a, b

    class K:
        x = 5
    return inner(), inner(9)


def chained():
    a = b = yield 1
    return a, b


def method_call():
    return [].append((yield 1)), "x".join([str((yield 2)), str((yield 3))])


def is_in():
    return (yield 1) is (yield 2), (yield 3) in [(yield 4)], (yield 5) not in ((yield 6),)


for g in (call, operators, compare, boolean, conditional, display, subscript, attribute, fstring, lam, nested, unary, walrus, comprehension, yield_in_yield, starred, defaults, chained, method_call, is_in):
    print(g.__name__, drive(g()))

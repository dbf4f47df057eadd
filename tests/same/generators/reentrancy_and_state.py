def g():
    yield next(gen)


gen = g()
try:
    next(gen)
except ValueError as e:
    print(e)


def self_send():
    try:
        me.send(1)
    except ValueError as e:
        yield str(e)
    try:
        me.close()
    except ValueError as e:
        yield str(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        yield str(e)


me = self_send()
print(list(me))


def locals_kept(a, b=2, *args, **kw):
    c = a + b
    yield c
    c *= 2
    a = [i for i in range(c)]
    yield a
    yield args, kw
    yield locals()


print(list(locals_kept(1, 3, 4, x=5)))


def closure():
    n = 0

    def bump():
        nonlocal n
        n += 1
    while n < 3:
        yield n
        bump()


print(list(closure()))
a, b = closure(), closure()
print(next(a), next(a), next(b), next(a), next(b))


def error():
    yield 1
    raise KeyError("inside")


e = error()
print(next(e))
try:
    next(e)
except KeyError as x:
    print(repr(x))
print(next(e, "over"))


class WithMethod:
    def __init__(self):
        self.items = [1, 2, 3]

    def each(self):
        for self.current in self.items:
            yield self.current


w = WithMethod()
print([(x, w.current) for x in w.each()])


def many():
    gens = [closure() for _ in range(100)]
    return [next(x) for x in gens] + [next(x) for x in gens]


print(sum(many()))


def arguments_checked_at_the_call(a):
    print("body")
    yield


try:
    arguments_checked_at_the_call()
except TypeError as x:
    print(x)
print("not run yet", type(arguments_checked_at_the_call(1)).__name__)


def uses_global():
    global made_by_generator
    made_by_generator = "yes"
    yield


list(uses_global())
print(made_by_generator)

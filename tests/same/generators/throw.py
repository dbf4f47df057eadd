def worker():
    n = 0
    while True:
        try:
            n += 1
            yield n
        except ValueError as e:
            print("caught", e)
            yield "handled"


g = worker()
print(next(g), g.throw(ValueError("v")), next(g), next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("escaped", e)
print(list(g))
g = worker()
try:
    g.throw(ValueError("before start"))
except ValueError as e:
    print(e)
try:
    g.throw(ValueError("finished"))
except ValueError as e:
    print(e)


def returns_on_throw():
    try:
        yield 1
    except KeyError:
        return "done"


g = returns_on_throw()
next(g)
try:
    g.throw(KeyError)
except StopIteration as e:
    print(e.value)
g = returns_on_throw()
next(g)
for bad in (5, "x", int):
    try:
        returns_on_throw().throw(bad)
    except TypeError as e:
        print(e)


def context():
    try:
        yield
    except KeyError:
        raise ValueError("replacement")


g = context()
next(g)
try:
    g.throw(KeyError("orig"))
except ValueError as e:
    print(e, repr(e.__context__))


def stop():
    yield 1
    raise StopIteration("becomes RuntimeError")


g = stop()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))

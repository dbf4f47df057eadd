import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is e, tb is e.__traceback__, tb is not None)
    try:
        {}["x"]
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
    print(sys.exception() is e)
print(sys.exc_info(), sys.exception())


def gen():
    try:
        raise KeyError("in generator")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__


g = gen()
print(next(g), sys.exc_info()[0])
try:
    raise ValueError
except ValueError:
    print(next(g), sys.exc_info()[0].__name__)


def f():
    return sys.exc_info()[0]


try:
    raise IndexError
except IndexError:
    print(f().__name__)
    exc = sys.exception()
try:
    raise exc.with_traceback(None)
except IndexError as e:
    print(e is exc, e.__context__)

def trace(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result
    return wrapper


@trace
def add(a, b=1):
    return a + b


add(1)
add(1, b=5)


def tag(name):
    print("decorator", name)

    def deco(f):
        print("applied", name)
        f.tags = getattr(f, "tags", ()) + (name,)
        return f
    return deco


@tag("outer")
@tag("inner")
def tagged():
    pass


print(tagged.tags)


def once(cls):
    cls.extra = "added"
    return cls


@once
class C:
    @staticmethod
    @tag("static")
    def s():
        return "s"

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "p"


print(C.extra, C.s(), C().s(), C.c(), C().c(), C().p)


@(lambda f: 42)
def replaced():
    pass


print(replaced)


class Deco:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Deco
def square(x):
    return x * x


print(square(4), square(5), square.calls)
registry = {}


@registry.setdefault("f", []).append
def registered():
    pass


print(registered, registry["f"][0].__name__)
decos = [lambda f: f() + "!"]


@decos[0]
def shout():
    return "hey"


print(shout)

class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
            print("made")
        return cls.instance

    def __init__(self):
        print("init")


print(Single() is Single())


class Other:
    def __new__(cls, *args):
        print("new", args)
        return "not an Other"

    def __init__(self, *args):
        print("never")


print(Other(1, 2))


class Args:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self.args = args, kwargs
        return self

    def __init__(self, a, b=2):
        self.b = b


x = Args(1, b=5)
print(x.args, x.b)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)
for cls, args in ((object, (1,)), (type("E", (), {}), (1,))):
    try:
        cls(*args)
    except TypeError as e:
        print(e)


class Upper(str):
    def __new__(cls, value):
        return super().__new__(cls, value.upper())


print(Upper("abc"), type(Upper("x")).__name__)


class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError("negative")
        return int.__new__(cls, value)


print(Positive(5) + 1)
try:
    Positive(-1)
except ValueError as e:
    print(e)
try:
    object.__new__(5)
except TypeError as e:
    print(e)
try:
    int.__new__(str)
except TypeError as e:
    print(e)
o = object()
print(type(o) is object, o == o, o != object(), repr(o).startswith("<object object at 0x"))
try:
    o.x = 1
except AttributeError as e:
    print(e)

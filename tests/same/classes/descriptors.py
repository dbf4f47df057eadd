class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name, None)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name = name
        self.age = age


p = Person("ann", 30)
print(p.name, p.age, type(Person.name).__name__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age, p.__dict__)


class NonData:
    def __get__(self, obj, owner):
        return ("nondata", obj is None, owner.__name__)


class Data(NonData):
    def __set__(self, obj, value):
        print("set", value)


class Host:
    n = NonData()
    d = Data()


h = Host()
print(h.n, h.d, Host.n, Host.d)
h.n = "instance"
h.d = "ignored"
print(h.n, h.d)
h.__dict__["d"] = "instance d"
print(h.d, h.__dict__)
del h.n
print(h.n)
Host.d = "replaced on the class"
print(h.d)


class ReadOnly:
    def __get__(self, obj, owner):
        return 42

    def __set__(self, obj, value):
        raise AttributeError("read only")


class R:
    x = ReadOnly()


try:
    R().x = 1
except AttributeError as e:
    print(e)
try:
    del R().x
except AttributeError as e:
    print(type(e).__name__)


class Method:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        if obj is None:
            return self.f
        return lambda *a: self.f(obj, *a)


class M:
    @Method
    def double(self, x):
        return type(self).__name__, x * 2


print(M().double(4), M.double(M(), 5))


def f(self):
    return self


print(f.__get__(5)(), f.__get__(None, int) is f, type(f.__get__("x", str)).__name__)

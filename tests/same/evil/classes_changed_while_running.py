class C:
    def f(self):
        return "old"

    x = 1


c = C()


def call(o):
    return o.f(), o.x


print([call(c) for _ in range(3)])
C.f = lambda self: "new"
print([call(c) for _ in range(3)])
c.f = lambda: "instance"
print([call(c) for _ in range(3)])
del c.f
C.x = 2
print([call(c) for _ in range(3)])
c.x = 3
print(call(c))
del c.x
C.x = property(lambda self: "property")
print([call(c) for _ in range(2)])
del C.x
try:
    call(c)
except AttributeError as e:
    print(e)
C.__getattr__ = lambda self, name: "getattr " + name
print(call(c))
del C.__getattr__
C.x = 5


class D:
    def f(self):
        return "D.f"

    x = "D.x"


c.__class__ = D
print(call(c), isinstance(c, D))
c.__class__ = C


class Base:
    pass


class Derived(Base):
    pass


d = Derived()
print([getattr(d, "late", "none") for _ in range(2)])
Base.late = "in base"
print([getattr(d, "late", "none") for _ in range(2)])
Derived.late = "in derived"
print(d.late)
del Derived.late
print(d.late)
Base.__len__ = lambda self: 7
print(len(d), bool(d))
Base.__bool__ = lambda self: False
print(bool(d))
Base.__call__ = lambda self, n: n * 2
print(d(4))
del Base.__call__
try:
    d(4)
except TypeError as e:
    print(e)
Base.__eq__ = lambda self, o: "eq called"
print(d == 1)
Base.__add__ = lambda self, o: "add"
print(d + 1)
Base.__add__ = lambda self, o: "other add"
print(d + 1)


def in_loop():
    out = []
    for i in range(6):
        if i == 3:
            Base.method = lambda self: "second"
        elif i == 0:
            Base.method = lambda self: "first"
        out.append(d.method())
    return out


print(in_loop())


class Other:
    pass


Derived.__bases__ = Derived.__bases__
objs = []
for i in range(6):
    o = Base()
    for j in range(i):
        setattr(o, f"a{j}", j)
    o.last = i
    objs.append(o)
print([o.last for o in objs], [sorted(o.__dict__) for o in objs][3])
for o in objs:
    o.last += 1
    o.last = str(o.last)
print([o.last for o in objs])

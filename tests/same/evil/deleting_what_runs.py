class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def f():
    global f
    del f
    print("still running")
    return "done"


print(f())
try:
    f()
except NameError as e:
    print(e)


class C:
    def m(self):
        del C.m
        return "method removed itself"


c = C()
print(c.m(), hasattr(c, "m"))


def gen():
    global g
    del g
    yield 1
    yield 2


g = gen()
h = iter(g)
print(next(h), next(h))
l = [R("element")]


class Clears:
    def __eq__(self, other):
        l.clear()
        return True


l.append(Clears())
l.insert(0, Clears())
print(5 in l, len(l))
x = R("x")


def drops():
    global x
    y = x
    x = None
    print("global dropped")
    del y
    print("end of drops")


drops()


def argument(a):
    a = None
    print("argument dropped")


argument(R("temporary"))
o = R("o")
o.self_list = [1]
o = o.self_list
print("attribute outlives", o)


def exception_keeps():
    r = R("in frame")
    raise ValueError("e")


try:
    exception_keeps()
except ValueError as e:
    print("handling")
print("handled")
d = {R("key").name: R("value")}
d.pop("key")
print("popped")
t = (R("a"), R("b"))
a, b = t
del t
print("unpacked")
del a
print("a gone")
b = 1
s = {"k": [R("deep")]}
s["k"][0] = None
print("replaced")
for r in [R("loop1"), R("loop2")]:
    print("in loop", r.name)
del r
print("end")

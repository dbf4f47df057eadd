class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        if spec == "":
            return f"({self.x}, {self.y})"
        if spec.endswith("p"):
            return f"<{self.x:{spec[:-1]}}; {self.y:{spec[:-1]}}>"
        return format(self.x, spec)


p = P(1.5, 2.25)
print(f"{p}", f"{p:.1fp}", f"{p:08.3f}", "{:.2f}".format(p), "{0.x} {0.y:>6}".format(p), format(p), format(p, ">10p"))


class Bad:
    def __format__(self, spec):
        return 5


try:
    f"{Bad()}"
except TypeError as e:
    print(e)
try:
    format(1, 5)
except TypeError as e:
    print(e)


class D:
    cls = 1

    def __init__(self):
        self.inst = 2

    def m(self):
        pass


print([n for n in dir(D()) if not n.startswith("__")], [n for n in dir(D) if not n.startswith("__")])


class Dir:
    def __dir__(self):
        return ["z", "a", "m"]


print(dir(Dir()))
print("upper" in dir(""), "append" in dir([]), "__add__" in dir(1), "__init__" in dir(object))


def f():
    b = 1
    a = 2
    return dir(), sorted(locals())


print(f())

class Fn:
    def __call__(self, *a, **k):
        return a, k


f = Fn()
print(f(1, *[2], x=3, **{"y": 4}), callable(f), list(map(f, [1])))


class Meta:
    class Callable:
        def __call__(self):
            return "nested"


print(Meta.Callable()())


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


r = Res("a")
r = None
r = Res("b")
del r


def scope():
    x = Res("local")
    print("in scope")


scope()
print("after scope")
lst = [Res("in list")]
lst.clear()
d = {"k": Res("in dict")}
d["k"] = 1
t = (Res("in tuple"),)
t = ()


def returns():
    return Res("returned")


returns()
print("expression statement done")
x = Res("x")
y = x
del x
print("still")
del y


class Raises:
    def __init__(self):
        raise ValueError("half made")

    def __del__(self):
        print("del of half made")


try:
    Raises()
except ValueError as e:
    print(e)
saved = []


class Resurrects:
    def __del__(self):
        saved.append(self)
        print("resurrected")


Resurrects()
print(len(saved), type(saved[0]).__name__)


def loop():
    for i in range(3):
        r = Res(i)
    print("loop over")


loop()
print([Res("comp").name for _ in range(2)])

class C:
    def __init__(self, name):
        self.name = name

    def hello(self, other="you"):
        return f"{self.name} greets {other}"

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def plain(x):
        return x * 2


c = C("c")
bound = c.hello
print(bound(), bound("me"), C.hello(c, "them"), C.hello(c))
print(C.make("d").hello(), c.make("e").hello(), C.plain(2), c.plain("x"))
c.extra = lambda *args: args
print(c.extra(1, 2))
C.added = lambda self: ("added", self.name)
print(c.added())


def hello(self):
    return "replaced"


C.hello = hello
print(c.hello(), bound())
c.hello = lambda: "instance wins"
print(c.hello())
del c.hello
print(c.hello())


class D(C):
    def hello(self):
        return "D:" + super().hello()

    @classmethod
    def make(cls, name):
        return super().make(name + "!")


d = D.make("x")
print(type(d).__name__, d.name, d.hello())
print(list(map(d.plain, [1, 2])), sorted(["b", "A"], key=str.lower), list(map("abcb".count, "abc")))
names = [C(n) for n in "zyx"]
print([n.name for n in sorted(names, key=lambda n: n.name)])
append = [].append
l = append.__self__
append(1); append(2)
print(l)
try:
    C.hello2
except AttributeError as e:
    print(e)
try:
    c.hello2()
except AttributeError as e:
    print(e)
try:
    str.upper(5)
except TypeError as e:
    print(e)
try:
    list.append()
except TypeError as e:
    print(e)

class Plain:
    pass


class WithRepr:
    def __repr__(self):
        return "<repr>"


class WithStr:
    def __str__(self):
        return "str!"


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


print(repr(Plain()).startswith("<__main__.Plain object at 0x"), str(Plain()).endswith(">"))
print(WithRepr(), str(WithRepr()), [WithRepr()], f"{WithRepr()}", "%s" % WithRepr(), "{}".format(WithRepr()))
print(WithStr(), "object at" in repr(WithStr()), f"{WithStr()} {WithStr()!s}")
print(Both(), [Both()], (Both(),), {Both().__repr__(): Both()}, {"k": Both()}, f"{Both()} {Both()!r} {Both()!s}")
print("%s %r %a" % (Both(), Both(), Both()))
print(Plain, Both, [Plain], type(Plain()), int, [str, None, len])


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None


for f in (repr, str, lambda x: f"{x}", lambda x: [x].__repr__()):
    try:
        f(Bad())
    except TypeError as e:
        print(e)


class Raises:
    def __repr__(self):
        raise ValueError("no repr")


for f in (repr, str, lambda x: str([x]), lambda x: str({1: x}), lambda x: "%r" % (x,)):
    try:
        f(Raises())
    except ValueError as e:
        print(e)


class Fmt:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Fmt()} {Fmt():abc} {Fmt():{1 + 1}}", format(Fmt(), "x"), "{:>10}".format(Fmt()))
try:
    format(Plain(), "x")
except TypeError as e:
    print(e)


class Node:
    def __init__(self):
        self.children = [self]

    def __repr__(self):
        return f"Node({len(self.children)})"


print(Node().children)
class Outer:
    class Inner:
        def f(self): pass
print(Outer.Inner, repr(Outer.Inner.f).split(" at ")[0], repr(Outer().Inner().f).split(" of ")[0])

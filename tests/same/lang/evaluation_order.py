def v(name, value=None):
    print(name, end=" ")
    return value


def f(*args, **kwargs):
    print("->", args, kwargs)
    return f


v("f", f)(v("a", 1), *v("b", [2]), v("c", 3), x=v("d", 4), **v("e", {"y": 5}))
v("1", 1) + v("2", 2) * v("3", 3)
print()
v("1", 2) ** v("2", 3) ** v("3", 0)
print()
d = {v("k1"): v("v1"), **v("spread", {}), v("k2"): v("v2")}
print()
[v("a"), *v("b", []), v("c")]
print()
v("obj", [1, 2, 3])[v("lo", 0):v("hi", 2):v("step", 1)]
print()
x = v("then", 1) if v("cond", True) else v("else")
print()
v("target", {})[v("index", 0)] = v("value")
print()


class O:
    pass


v("left", O()).attr = v("right")
print()
a, v("t1", {})[v("i1")], v("t2", O()).x = v("rhs", (1, 2, 3))
print()
v("aa", {})[v("ii", 0)], b = v("vv", (1, 2))
print()
assert v("assert", True), v("message")
print()


@v("deco1", lambda g: g)
@v("deco2", lambda g: g)
def g(p=v("default1"), *, q=v("default2")) -> v("returns"):
    pass


print()


class K(v("base", O), **v("kw", {})):
    v("body")


print()
print(v("x", 1) < v("y", 2) < v("z", 0))
lambda p=v("lambda default"): 0
print()
f"{v('f1', 1)} {v('f2', 2):{v('spec', 5)}}"
print()
del v("del1", {1: 2})[v("key", 1)]
print()
x = y = v("both")
print(x, y)

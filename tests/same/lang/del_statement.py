def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


x = 1
del x
try:
    x
except NameError as e:
    print(e)

a, b, c = 1, 2, 3
del a, (b, c)
print([n for n in "abc" if n in globals()])

lst = list(range(10))
del lst[0], lst[-1]
print(lst)
del lst[2:4]
print(lst)
del lst[::2]
print(lst)
del lst[:]
print(lst)

d = {"a": 1, "b": 2}
del d["a"]
print(d)
print(err(d.__delitem__, "zz"))
try:
    del d["zz"]
except KeyError as e:
    print(repr(e))


class C:
    attr = 1

    def __init__(self):
        self.own = 2

    def __delitem__(self, key):
        print("delitem", key)


c = C()
del c.own
try:
    del c.own
except AttributeError as e:
    print(type(e).__name__)
del c[1], c["x"], c[1:2], c[1, 2]
del C.attr
print(hasattr(C, "attr"))


def local():
    y = 1
    del y
    try:
        print(y)
    except UnboundLocalError as e:
        print(type(e).__name__)
    y = 2
    return y


print(local())


def cell():
    z = 1

    def inner():
        return z
    del z
    try:
        inner()
    except NameError as e:
        print(e)


cell()
try:
    del never_there
except NameError as e:
    print(e)
try:
    del [1][5]
except IndexError as e:
    print(e)

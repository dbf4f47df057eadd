class Base:
    def __init__(self, v):
        self.v = v

    def _bin(self, other):
        return type(self)(self.v + getattr(other, "v", other))

    __add__ = __radd__ = _bin

    def __repr__(self):
        return f"{type(self).__name__}({self.v})"

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)

    __hash__ = None

    def __lt__(self, other):
        return self.v < other.v

    def __getitem__(self, k):
        return k

    def __iter__(self):
        return iter([self.v])

    def __call__(self, *a):
        return a

    def __len__(self):
        return 3

    def __contains__(self, x):
        return x == self.v

    def __bool__(self):
        return self.v != 0

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return True

    def __neg__(self):
        return type(self)(-self.v)

    def __index__(self):
        return self.v

    def __format__(self, s):
        return f"<{s}>"


class Child(Base):
    pass


class Off(Base):
    __iter__ = None
    __contains__ = None
    __add__ = None
    __lt__ = None
    __call__ = None
    __len__ = None
    __getitem__ = None
    __bool__ = None


c = Child(5)
print(c + 1, 1 + c, c + c, c == 5, c != 5, sorted([Child(2), Child(1)]), c[1:2], list(c), c(1, 2), len(c), 5 in c, bool(Child(0)), -c, [0] * 7 and list(range(10))[c], f"{c:x}", hex(c))
with c as same:
    raise ValueError("swallowed")
print(same is c)
o = Off(1)
for f in (lambda: list(o), lambda: 1 in o, lambda: o + 1, lambda: o < o, lambda: o(), lambda: len(o), lambda: o[0], lambda: bool(o), lambda: hash(o), lambda: 1 + o):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Late(Base):
    pass


l = Late(1)
Late.__sub__ = lambda self, other: "late sub"
Late.__rsub__ = lambda self, other: "late rsub"
print(l - 1, 1 - l)
l.__sub__ = lambda other: "on the instance: never"
print(l - 1, l.__sub__(1))
del Late.__sub__
try:
    l - 1
except TypeError as e:
    print(e)

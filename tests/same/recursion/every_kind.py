import sys
def kind(f, *args):
    try:
        f(*args)
        return "ended"
    except RecursionError:
        return "RecursionError"


def plain(): return plain()
def with_args(a, b=1, *c, **d): return with_args(a, b, *c, **d)
def star(*a): return star(*a, 1) if len(a) < 5 else star(*a)
lam = lambda: lam()
def mutual_a(): mutual_b()
def mutual_b(): mutual_a()
def in_try():
    try:
        in_try()
    finally:
        pass
def in_with():
    with CM():
        in_with()
def in_comp(): return [in_comp() for _ in range(1)]
def in_gen(): return list(in_gen() for _ in range(1))
def in_sort(): sorted([1, 2], key=lambda x: in_sort())
def in_map(): list(map(lambda x: in_map(), [1]))
def in_default(): (lambda x=None: in_default())()
def in_fstring(): return f"{in_fstring()}"
def in_decorator():
    @lambda f: in_decorator()
    def f(): pass
def in_class():
    class C:
        in_class()
def in_except():
    try:
        raise ValueError
    except ValueError:
        in_except()
def in_apply(): return apply(in_apply)
def apply(f): return f()


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): pass


class C:
    def method(self): return self.method()
    @property
    def prop(self): return self.prop
    @classmethod
    def cm(cls): return cls.cm()
    @staticmethod
    def sm(): return C.sm()
    def __call__(self): return self()
    def __getattr__(self, name): return getattr(self, name + "x") if len(name) < 20 else getattr(self, name)
    def __getitem__(self, i): return self[i]
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __add__(self, o): return self + o
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __contains__(self, x): return x in self
    def __bool__(self): return bool(self)
    def __lt__(self, o): return self < o
    def __neg__(self): return -self
    def __format__(self, s): return format(self)
    def __index__(self): return [1][self]
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __setitem__(self, k, v): self[k] = v
    def __iadd__(self, o):
        self += o
        return self


class Init:
    def __init__(self): Init()


class New:
    def __new__(cls): return New()


class Attr:
    def __getattribute__(self, name): return self.x


c = C()
def use_with():
    with c: pass
def setitem(): c[1] = 2
def iadd():
    d = c
    d += 1
for f in (plain, lambda: with_args(1, x=2), star, lam, mutual_a, in_try, in_with, in_comp, in_gen, in_sort, in_map, in_default, in_fstring, in_decorator, in_class, in_except, in_apply, c.method, lambda: c.prop, c.cm, c.sm, c, lambda: c.zz, lambda: c[1], lambda: c == 1, lambda: hash(c), lambda: repr(c), lambda: str(c), lambda: c + 1, lambda: len(c), lambda: iter(c), lambda: 1 in c, lambda: bool(c), lambda: c < 1, lambda: -c, lambda: f"{c}", lambda: [1][c], use_with, setitem, iadd, Init, New, lambda: Attr().y):
    print(kind(f), end=" ")
print()


def depth():
    try:
        return depth() + 1
    except RecursionError:
        return 1


print(depth() > 500, depth() > 500)
sys.setrecursionlimit(3000)
print(depth() > 1500)


def down(n):
    return n if n == 0 else down(n - 1)


print(down(2500))

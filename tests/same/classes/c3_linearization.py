def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print(names(D))


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
print(err(type, "Bad", (XY, YX), {}).split("\n")[0])


class O: pass
class F(O): pass
class E(O): pass
class G(O): pass
class K1(F, E): pass
class K2(G, F): pass
class K3(G, E): pass
class Z(K1, K2, K3): pass
print(names(Z))


class Base:
    def who(self):
        return ["Base"]


class Left(Base):
    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def who(self):
        return ["Right"] + super().who()


class Bottom(Left, Right):
    def who(self):
        return ["Bottom"] + super().who()


print(Bottom().who(), Left().who())
try:
    class Twice(A, A): pass
except TypeError as e:
    print(e)
try:
    class Wrong(A, B): pass
except TypeError as e:
    print(str(e).split("\n")[0])
for bad in (1, "x", None, lambda: 0):
    try:
        class NotAType(bad): pass
    except TypeError as e:
        print(type(e).__name__)
try:
    class B2(bool): pass
except TypeError as e:
    print(e)
try:
    class IntStr(int, str): pass
except TypeError as e:
    print(e)

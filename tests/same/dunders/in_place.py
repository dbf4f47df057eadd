class V:
    def __init__(self, items):
        self.items = list(items)

    def __repr__(self):
        return f"V({self.items})"

    def __iadd__(self, other):
        self.items.extend(other)
        return self

    def __add__(self, other):
        return V(self.items + list(other))

    def __imul__(self, n):
        return "replaced"


v = w = V([1])
v += [2]
print(v, w, v is w)
v = v + [3]
print(v, w)
v *= 3
print(v)


class OnlyAdd:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("add")
        return OnlyAdd(self.n + other)


o = p = OnlyAdd(1)
o += 5
print(o.n, p.n, o is p)


class Refuses:
    def __iadd__(self, other):
        print("iadd refuses")
        return NotImplemented

    def __add__(self, other):
        return "add"


r = Refuses()
r += 1
print(r)


class Nothing:
    def __isub__(self, other):
        return NotImplemented


n = Nothing()
try:
    n -= 1
except TypeError as e:
    print(e)
for code in ("n += 1", "n //= 1", "n **= 2", "n @= 2", "n <<= 1", "n |= 1", "n %= 3"):
    scope = {"n": Nothing()}
    try:
        if code == "n += 1": n += 1
        elif code == "n //= 1": n //= 1
        elif code == "n **= 2": n **= 2
        elif code == "n @= 2": n @= 2
        elif code == "n <<= 1": n <<= 1
        elif code == "n |= 1": n |= 1
        else: n %= 3
    except TypeError as e:
        print(e)


class All:
    def __getattr__(self, name):
        raise AssertionError("operators look at the type, not the instance")

    def __isub__(s, o): return ("isub", o)
    def __itruediv__(s, o): return ("itruediv", o)
    def __ifloordiv__(s, o): return ("ifloordiv", o)
    def __imod__(s, o): return ("imod", o)
    def __ipow__(s, o): return ("ipow", o)
    def __imatmul__(s, o): return ("imatmul", o)
    def __ilshift__(s, o): return ("ilshift", o)
    def __irshift__(s, o): return ("irshift", o)
    def __iand__(s, o): return ("iand", o)
    def __ior__(s, o): return ("ior", o)
    def __ixor__(s, o): return ("ixor", o)


a = All(); a -= 1; print(a)
a = All(); a /= 1; print(a)
a = All(); a //= 1; print(a)
a = All(); a %= 1; print(a)
a = All(); a **= 1; print(a)
a = All(); a @= 1; print(a)
a = All(); a <<= 1; print(a)
a = All(); a >>= 1; print(a)
a = All(); a &= 1; print(a)
a = All(); a |= 1; print(a)
a = All(); a ^= 1; print(a)
s = {1}; t = s; s |= {2}; print(s, t is s)
d = {1: 1}; e = d; d |= {2: 2}; print(d, e is d)
l = [1]; m = l; l *= 2; print(l, m is l)

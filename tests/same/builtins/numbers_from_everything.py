def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class I:
    def __int__(self): return 7
class X:
    def __index__(self): return 8
class F:
    def __float__(self): return 9.5
class T:
    def __trunc__(self): return 6
class C:
    def __complex__(self): return 1j
class S(str): pass
class IntSub(int): pass
class FloatSub(float): pass


things = [0, -1, 2 ** 70, True, 1.9, -1.9, 1e30, 1j, "5", " -7_0 ", "1.5", "1e2", "abc", "", b"12", b"1.5", bytearray(b"3"), S("44"), I(), X(), F(), C(), IntSub(5), FloatSub(2.5), None, [], (), {}, range(1), int, "٣", "inf", "nan"]
for name, kind in (("int", int), ("float", float), ("complex", complex), ("bool", bool), ("round", round), ("abs", abs), ("hex", hex), ("divmod", lambda x: divmod(x, 2)), ("pow", lambda x: pow(x, 2)), ("range", lambda x: len(range(x)) if not isinstance(x, int) or x < 100 else "long"), ("chr", chr), ("index", lambda x: "abcdefghijk"[x]), ("sum", lambda x: sum([x, 1])), ("max", lambda x: max(x, 1)), ("-", lambda x: -x), ("%d", lambda x: "%d" % x), ("%f", lambda x: "%f" % x), ("%s", lambda x: len("%s" % (x,)) > 0), ("format", lambda x: format(x, "")[:5])):
    print(name, [str(err(kind, x)).split(" object at")[0] for x in things])

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


t = (1, 2, 3, 2)
print((), (1,), (1, 2), 1, (1), tuple(), tuple("ab"), tuple([1]), tuple(t) is t, tuple(x for x in "ab"), t[0], t[-1], t[1:3], t[::-1], t[:] is t, t + (4,), t * 2, 2 * t, () * 5, len(t), 2 in t, t.count(2), t.index(2), t.index(2, 2), err(t.index, 9), err(lambda: t[9]))
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == [1, 2], ((1,),) == ((1,),), hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2], (1, "a") != (1, "b"))
for f in (lambda: t.append(1), lambda: t + [1], lambda: t["a"], lambda: t - (1,), lambda: t * 1.5, lambda: t < 5, lambda: hash(([],)), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.x, lambda: (1,) < ("a",), lambda: t.index(), lambda: t(), lambda: (1, 2) * 10 ** 20):
    print(err(f))
for action in ("t[0] = 1", "del t[0]"):
    try:
        if "del" in action:
            del t[0]
        else:
            t[0] = 1
    except TypeError as e:
        print(e)
a, b = t[:2]
a, *b = t
print(a, b, sorted(t), max(t), sum(t), list(reversed(t)), repr((1, "a", (2,))), str(((),)), f"{t}", "%s" % (t,), bool(()), bool((0,)))
it = iter(t)
print(next(it), list(it), next(it, "end"), type(it).__name__)
x = (1, [2])
x[1].append(3)
print(x)
u = v = (1,)
u += (2,)
u *= 2
print(u, v)


def f():
    return 1, 2


print(f(), (*f(), 3), (*"ab", *[1]), ((1, 2), 3)[0][1], (1, 2, 3,), (lambda: ())())
print((1, 2).__add__((3,)), (1,).__contains__(1), (1, 2).__getitem__(-1), (1, 2).__len__(), (1, 2).__hash__() == hash((1, 2)), (5,).__mul__(2), (1,).__lt__((2,)))
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), nan in (nan,), (1, nan).count(nan))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def change(l, f):
    try:
        f(l)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return l


def set_item(i, v):
    def f(l):
        l[i] = v
    return f


def del_item(i):
    def f(l):
        del l[i]
    return f


base = [0, 1, 2, 3, 4, 5]
for i, v in ((0, "x"), (-1, "x"), (6, "x"), (-7, "x"), ("a", 1), (slice(1, 3), []), (slice(1, 3), "abcd"), (slice(2, 2), [9]), (slice(None), []), (slice(None, None, 2), "xyz"), (slice(None, None, 2), "xy"), (slice(None, None, -1), "uvwxyz"), (slice(4, 1), [7]), (slice(10, 20), [7]), (slice(-2, None), (1, 2, 3)), (slice(0, 2), 5), (slice(1, 4, 2), iter("ab")), (slice(0, 0), range(2)), (slice(0, 5, 0), []), (slice(5, None, -2), "abc"), (1.0, 1), (slice(0, 3, 1), {"a": 1})):
    print(i, v if not hasattr(v, "__next__") else "iter", change(base[:], set_item(i, v)))
for i in (0, -1, 6, slice(2), slice(None), slice(None, None, 2), slice(None, None, -2), slice(3, 1), slice(10, None), "a", slice(-3, -1), slice(5, 0, -3), slice(1, None, 100)):
    print(i, change(base[:], del_item(i)))
l = [1, 2, 3]
l[:] = l
l[1:1] = l
print(l)
l[::2] = [0] * 3
print(l)
l[0], l[1] = l[1], l[0]
print(l)
l[len(l):] = [8]
l[0:0] = [7]
print(l)

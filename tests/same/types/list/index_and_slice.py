def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


l = list(range(10))
print(l[0], l[-1], l[2:5], l[:3], l[7:], l[:], l[::3], l[::-1], l[8:2:-2], l[-3:], l[:-8], l[5:5], l[100:], l[-100:2], l[::100], l[::-100], l[True], l[slice(2)])
for i in (10, -11, "a", 1.5, None, 2 ** 70, (1,), []):
    print(err(lambda: l[i]))
for s in (slice(0, 5, 0), slice("a"), slice(None, 1.5)):
    print(err(lambda: l[s]))
print(l[2 ** 70:], l[:-2 ** 70], l[-2 ** 70:1], l[::2 ** 70])
m = l[:]
print(m == l, m is l)


class I:
    def __index__(self):
        return 3


print(l[I()], l[I():], l[:I():I()])
print([[1, 2], [3]][0][1], [1, [2, [3]]][1][1][0], [1, 2, 3][[0, 1, 2][1]], [*l][-1], [][:], [][::-1])
print(err(lambda: [][0]), err(lambda: [1][1]), err(lambda: []["x"]))

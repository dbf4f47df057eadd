def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for s in (slice(5), slice(1, 5), slice(1, 10, 2), slice(None), slice(None, None, -1), slice(-3, None), slice(10, 0, -2), slice("a", "b")):
    print(s, s.start, s.stop, s.step, [err(s.indices, n) for n in (0, 3, 8)])
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(1, 2) < slice(1, 3), err(slice), err(slice, 1, 2, 3, 4), err(slice(1).indices, -1), err(slice(0, 1, 0).indices, 5), err(slice(1).indices, "a"))
print(err(setattr, slice(1), "start", 5), repr(slice(1)), [1, 2, 3, 4][slice(1, 3)], "hello"[slice(None, None, 2)], (1, 2, 3)[slice(-2, None)])
print(slice(2 ** 70).indices(5), slice(-2 ** 70, 2 ** 70, 2 ** 70).indices(5), slice(None, None, -2 ** 70).indices(5), list(range(*slice(None, None, -1).indices(4))))

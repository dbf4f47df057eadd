def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(max(1, 2, 3), min(1, 2, 3), max([1, 5, 2]), min("hello"), max({"a": 1, "b": 0}), max([1, 1.0]), max([1.0, 1]), min([True, 1]), max((1, 2), (1, 3)), max([], default="d"), min((), default=None), max("ab", "b"))
print(max([3, -5, 2], key=abs), min([3, -5, 2], key=abs), max("a", "bb", key=len), min(["bb", "a", "c"], key=len), max([], key=len, default=0), max(["a", "b"], key=lambda s: 0), min(range(10), key=lambda x: (x - 5) ** 2), max([1, 2], key=None))
print(err(max), err(max, []).split(":")[0], err(min, ()).split(":")[0], err(max, 5), err(max, 1, "a"), err(max, 1, 2, default=3), err(max, [1, None]), err(max, [1], keys=1), err(min, None), err(max, [1], key=5))
print(max(float("nan"), 1) != 1, max(1, float("nan")), max(2 ** 70, 1.0), min(-2 ** 70, 1), max(x for x in [3, 9, 2]), max({1, 5, 3}), max(b"abc"), max([[1], [2]]), max("日", "a"))


def key(x):
    print("key", x)
    return -x


print(max([1, 3, 2], key=key))

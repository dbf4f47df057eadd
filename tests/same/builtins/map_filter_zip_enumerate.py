def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(list(map(abs, [-1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, "ab")), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", None])), list(filter(str.isupper, "aBcD")), list(filter(lambda x: x > 1, range(4))), list(filter(bool, [])))
print(list(zip()), list(zip([1])), list(zip([1, 2], "ab", (True, False))), list(zip([1, 2, 3], [1])), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])), list(zip([1, 2], [3, 4], strict=True)), err(lambda: list(zip([1, 2], [3], strict=True))), err(lambda: list(zip([1], [2, 3], strict=True))), err(lambda: list(zip([1], [1], [], strict=True))))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("ab", start=-1)), list(enumerate("a", 2 ** 70)), err(enumerate), err(enumerate, 5), err(enumerate, "a", "b"), err(enumerate, "a", 1.5))
print(err(map), err(map, str), err(map, str, 5), err(lambda: list(map(5, [1]))), err(filter), err(filter, None, 5), err(zip, 5), err(zip, [1], 5), err(lambda: list(map(len, [1]))), err(lambda: list(filter(5, [1]))))
m = map(str, iter([1, 2, 3]))
print(next(m), list(m), list(m), type(m).__name__, type(filter(None, [])).__name__, type(zip()).__name__, type(enumerate([])).__name__, iter(m) is m)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(zip(range(3), it)), list(it))


def noisy(name, n):
    for i in range(n):
        print(name, i)
        yield i


print(list(zip(noisy("a", 2), noisy("b", 1))))
print([list(g) for g in (map(lambda x: x, noisy("m", 1)), filter(None, noisy("f", 2)))])
e = enumerate("xy")
print(next(e), next(e), next(e, "end"), reversed([1, 2]).__next__(), list(reversed("ab")), list(reversed(range(3))), list(reversed({1: 2})), err(reversed, {1}), err(reversed, 5), err(reversed, iter([])), list(reversed(())))

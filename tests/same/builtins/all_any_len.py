def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(all([]), all([1, "a"]), all([1, 0]), any([]), any([0, ""]), any([0, 5]), all("abc"), any({}), all({0: 1}), any(x > 2 for x in [1, 2, 3]), err(all, 5), err(any), err(all, 1, 2))


def noisy(values):
    for v in values:
        print("look", v)
        yield v


print(all(noisy([1, 0, 2])), any(noisy([0, 3, 4])))
print(len("abc"), len([1]), len({}), len({1, 2}), len(range(5)), len(b"ab"), len(()), err(len, 5), err(len), err(len, 1, 2), err(len, None), err(len, iter([])), err(len, (x for x in "")))


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(L(3)), len(L(True)), err(len, L(-1)), err(len, L("a")), err(len, L(1.0)), err(len, L(2 ** 70)), bool(L(0)), err(bool, L(-1)), err(len, L))

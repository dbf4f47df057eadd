def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


l = [3, 1, 2]
print(l.sort(), l, sorted(l, reverse=True), sorted("hello"), sorted([]), sorted([1]), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted([1.5, 1, True, 0.5]), sorted(["b", "A", "a", "B"], key=str.lower), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a"), (0, "z")]))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
data = [(i % 5, i) for i in range(20)]
print(sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[0], reverse=True), sorted(data, key=lambda p: -p[0]))
print(err(sorted, [1, "a"]), err(sorted, [None, None]), err(sorted, 5), err([3, 1].sort, 1), err(sorted, [1], lambda x: x), err(sorted, [1], key=5), err(sorted, [1, 2], cmp=1), err(sorted, [1j, 2j]))
l = [3, "a", 1]
err(l.sort)
print(len(l), sorted(map(str, l)))


def bad_key(x):
    if x == 2:
        raise ValueError("key")
    return x


l = [3, 2, 1]
print(err(l.sort, key=bad_key), l)


class Key:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f"K{self.v}"


print(sorted([Key(3), Key(1), Key(2)]), sorted([Key(1), Key(2)], reverse=True), sorted([5, 2, 9], key=Key))
l = [5, 3]


def sees_list(x):
    seen.append(len(l))
    return x


seen = []
l.sort(key=sees_list)
print(seen, l)


def appends(x):
    l.append(99)
    return x


print(err(l.sort, key=appends))
print(sorted([float("nan"), 1.0])[1:] in ([1.0], [float("nan")]) or "nan", sorted([0.0, -0.0]), sorted([2 ** 70, 5, -2 ** 70, 1.5]), sorted([True, False, 2, -1]))
n = 1000
seq = [(i * 7919) % 1009 for i in range(n)]
print(sorted(seq) == list(sorted(seq, reverse=True))[::-1], sorted(seq)[:10], sorted(seq, key=lambda x: x % 10)[:20], sorted(sorted(seq)) == sorted(seq), sorted(list(range(500)) + list(range(500)))[:6])

def collect(it):
    out = []
    for x in it:
        out.append(x)
    return out


def total(it):
    n = 0
    for x in it:
        n += 1
    return n


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


class R:
    def __iter__(self):
        yield "r"


def gen():
    yield 1
    yield 2


def make():
    return [[1, 2], (3,), "ab", range(3), {"k": 1}, {5}, b"xy", gen(), It(2), Old(), R(), iter([1]), map(str, [1]), zip([1], [2]), enumerate("a"), reversed([1, 2]), {"v": 1}.values(), {"i": 1}.items(), (x for x in "g"), range(2 ** 62, 2 ** 62 + 2), range(3, 0, -1), frozenset([4]), filter(None, [0, 1]), "", []]


for _ in range(2):
    print([collect(x) for x in make()], [total(x) for x in make()])
for bad in (5, None, len, 1.5, object):
    try:
        collect(bad)
    except TypeError as e:
        print(e)


def changes():
    out = []
    for i in range(6):
        i += 100
        out.append(i)
        i = None
    n = 3
    for i in range(n):
        n = 10
        out.append((i, n))
    for i in range(4):
        if i == 1:
            del i
            continue
        out.append(i)
    return out


print(changes())


def nested(n):
    out = []
    for i in range(n):
        for j in range(i):
            if j == 2:
                break
            for k in (i, j):
                if k == 1:
                    continue
                out.append((i, j, k))
        else:
            out.append("complete")
    return out


print(nested(4))


def same_iterator(it):
    out = []
    for a in it:
        for b in it:
            out.append((a, b))
            break
    return out


print(same_iterator(iter(range(6))), same_iterator([1, 2]))

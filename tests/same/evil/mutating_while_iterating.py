def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


l = [1, 2, 3]


def clear_and_yield():
    for x in list(l):
        l.clear()
        yield x


l.extend(clear_and_yield())
print(l)
l = [1, 2, 3]
l[1:2] = (l.append(x) or x for x in [7, 8])
print(l)
l = [0] * 5
l[:] = (l.clear() or x for x in range(3))
print(l)
l = [3, 1, 2]
print(sorted(l, key=lambda x: l.append(x) or x), len(l))
l = list(range(5))
print([x for x in map(lambda x: l.pop() if l else x, l)], l)
d = {"a": 1}
d.update((k, d.clear()) for k in "xy")
print(d)
print(err(lambda: {k: d.update({len(d): 1}) for k in d}))
d = {1: 1, 2: 2}


class It:
    def keys(self):
        d.clear()
        return ["a", "b"]

    def __getitem__(self, k):
        d[len(d)] = k
        return k


d.update(It())
print(d)
s = {1, 2}
s.update(s.pop() for _ in range(2))
print(sorted(s))
l = [1, 2, 3]
print("".join(str(l.pop()) for _ in list(l)), l)


class Grow:
    def __init__(self):
        self.items = [1]

    def __len__(self):
        return 1

    def __getitem__(self, i):
        if i > 20:
            raise IndexError
        return i


print(list(Grow()), len(list(reversed(Grow()))))


class StrMutates:
    def __str__(self):
        l.append("from str")
        return "s"

    __repr__ = __str__


l = [StrMutates(), 2]
print(repr(l)[:20], len(l) > 2 or len(l))
args = [1, 2]


def f(*a):
    args.append(9)
    return a


print(f(*args), f(*args), args)
def kw(**k):
    k["new"] = 1
    return k
base = {"a": 1}
print(kw(**base), base)
x = [1, 2, 3]
for x[0] in x:
    print(x)

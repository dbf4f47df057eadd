def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Seq:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        print("getitem", i)
        return self.items[i]


s = Seq([10, 20, 30])
print(len(s), s[0], s[-1], s[0:2], list(s), 20 in s, 99 in s)
print(list(reversed(s)), [*s], tuple(x for x in s), bool(Seq([])), max(s))


class Contains:
    def __contains__(self, x):
        print("contains", x)
        return [] if x is None else x


print(1 in Contains(), 0 in Contains(), None in Contains(), "x" not in Contains())


class IterOnly:
    def __iter__(self):
        return iter("abc")


print("b" in IterOnly(), "z" in IterOnly(), list(IterOnly()), "".join(IterOnly()), sorted(IterOnly(), reverse=True))
print(err(len, IterOnly()), err(lambda: IterOnly()[0]), err(reversed, IterOnly()))


class Items:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]


i = Items()
i["a"], i[1, 2], i[...] = 1, 2, 3
print(i["a"], i[1, 2], i[...])
del i["a"]
print(err(lambda: i["a"]), i.d)


class Slices:
    def __getitem__(self, k):
        return k


g = Slices()
print(g[1:2], g[:], g[::2], g[1:2, 3], g[:, ...], g[None:], g[-1], g["a":"b":"c"], g[()], g[1,], g[*[1, 2]])


class Reversed:
    def __reversed__(self):
        return iter([3, 2, 1])


print(list(reversed(Reversed())))


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


print(err(iter, NoIter()))


class NotIterator:
    def __iter__(self):
        return 5


print(err(iter, NotIterator()), err(lambda: [x for x in NotIterator()]), err(list, NotIterator()))
for thing, name in ((5, "int"), (None, "None"), (len, "builtin")):
    print(err(lambda: thing[0]), err(lambda: 1 in thing), err(lambda: [*thing]), sep=" | ")


class Ends:
    def __getitem__(self, i):
        if i == 3:
            raise StopIteration
        if i == 2:
            raise IndexError
        return i


print(list(Ends()))

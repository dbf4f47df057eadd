def get(s, i):
    return s[i]


def put(s, i, v):
    s[i] = v
    return s


def bump(s, i):
    s[i] += 1
    return s


class Custom:
    def __getitem__(self, i):
        return ("custom", i)

    def __setitem__(self, i, v):
        self.seen = i, v


class L(list):
    def __getitem__(self, i):
        return "L" + str(super().__getitem__(i))


class D(dict):
    def __missing__(self, k):
        return "missing"


things = [([1, 2, 3], 1), ((1, 2, 3), -1), ("abc", 0), ("äbc", 0), ({1: "one"}, 1), (b"xyz", 2), (range(5, 10), 2), (Custom(), 9), (L([1, 2]), 0), (D(), 4), ([1, 2, 3], slice(1, 3)), ([1, 2, 3], True), ({"k": 1}, "k"), (bytearray(b"a"), 0)]
for _ in range(3):
    print([get(s, i) for s, i in things])
for bad in (([1], 5), ((), 0), ("", 0), ({}, 1), ([1], "x"), (5, 0), (None, 0), ({}, []), ([1], 2 ** 70), ("a", None)):
    try:
        print(get(*bad))
    except Exception as e:
        print(type(e).__name__, e)
print(get([7], 0), get({0: 8}, 0))
for s, i in (([1, 2], 0), ({1: 1}, 1), ([1, 2], -1), (bytearray(b"ab"), 1), ({"a": 5}, "a"), ([1.5], 0), ([2 ** 62], 0)):
    print(put(s.copy(), i, 99), bump(s.copy(), i))
c = Custom()
put(c, 1, 2)
print(c.seen)
for bad in (((1,), 0), ("a", 0), ([], 0), (5, 0), (range(3), 0)):
    try:
        print(put(*bad, 1))
    except Exception as e:
        print(type(e).__name__, e)


def loop(s):
    out = []
    for i in range(len(s)):
        out.append(s[i])
    return out


print(loop([1, 2]), loop("ab"), loop((1, 2)), loop(range(2)), loop(b"ab"), loop({0: "x", 1: "y"}), loop([3.5]))
grid = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        grid[i][j] += i * j
        grid[i][-1 - j] -= 1
print(grid)

# `a[i:j]` of lists, texts and others, with all kinds of ends.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Echo:
    def __getitem__(self, key):
        return key


class Own(list):
    def __getitem__(self, key):
        return ("own", key)


def middle(a, i, j):
    return a[i:j]


def head(a, j):
    return a[:j]


def tail(a, i):
    return a[i + 1:]


def whole(a):
    return a[:]


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


ENDS = (0, 1, 2, 3, 5, 6, 100, -1, -2, -5, -6, -100, None, True, 2**70, -(2**70), Index(2))
for a in ([1, 2, 3, 4, 5], "abcde", "äbcdé", "a\u20ac\U0001f600bc", (1, 2, 3, 4, 5), b"abcde", range(5), bytearray(b"abcde")):
    print([[middle(a, i, j) for j in ENDS] for i in ENDS])
    print(head(a, 2), tail(a, 0), tail(a, -3), whole(a), whole(a) == a)
print(middle(Echo(), 1, 2), whole(Echo()), middle(Own([1, 2]), 0, 1), head(Echo(), "x"))
print(attempt(middle, [1], "a", 2), attempt(middle, "abc", 1.0, 2), attempt(middle, 5, 1, 2))
items = [1, [2], 3]
copy = items[:]
copy[1].append(9)
copy.append(4)
print(items, copy, items[0:1] is items, "abc"[:] == "abc", "abc"[1:1] == "", [1, 2][5:2])


def changing():
    items = [1, 2, 3, 4]

    def shorten():
        items.pop()
        return 3

    print(items[0:shorten()], items[shorten():])


changing()


def unbound():
    if False:
        a = i = 0
    try:
        return a[i:]
    except UnboundLocalError as error:
        print(error)


unbound()

# The same code sees ints, then floats, then big ints, then strings: what was specialised must not stay wrong.
def add(a, b):
    return a + b


def mul(a, b):
    return a * b


def less(a, b):
    return a < b


def sub(a, b):
    return a - b


def both(f, pairs):
    return [f(a, b) for a, b in pairs]


for _ in range(3):
    print(both(add, [(1, 2), (1.5, 2), (2, 1.5), (1.5, 1.5), (2 ** 62, 2 ** 62), ("a", "b"), ([1], [2]), ((1,), (2,)), (True, True), (1j, 1), (b"a", b"b")]))
    print(both(mul, [(3, 4), (1.5, 2), (2, 1.5), (2 ** 40, 2 ** 40), ("ab", 2), (2, "ab"), ([1], 2), (True, "x"), (False, 5)]))
    print(both(less, [(1, 2), (2, 1), (1.5, 2), (2, 1.5), (2 ** 70, 1), (1, 2 ** 70), ("a", "b"), ([1], [2]), (False, True), ({1}, {1, 2})]))
    print(both(sub, [(1, 2), (-2 ** 62, 2 ** 62), (1.5, 0.5), ({1, 2}, {1}), (True, False), (2 ** 63, 1), (0, -2 ** 62)]))


def loop(n, step):
    total = step - step
    for i in range(n):
        total += step
    return total


for _ in range(2):
    print(loop(10, 1), loop(10, 0.5), loop(10, 2 ** 60), loop(4, True), loop(5, 1j))


def count(n):
    i = 0
    while i < n:
        i += 1
    return i


print(count(5), count(5.5), count(2.0), count(True), count(-1))


def accumulate(values):
    out = values[0]
    for v in values[1:]:
        out = out + v
    return out


for v in ([1, 2, 3], [1.0, 2, 3], ["a", "b"], [[1], [2]], [2 ** 62, 2 ** 62], [1, 2.5, 1]):
    print(accumulate(v))
def neg(x): return -x
print([neg(x) for x in (1, 1.5, 2 ** 62, -2 ** 62, True, 0, 0.0, -0.0, 1j)])
def idx(s, i): return s[i]
print(idx([1, 2], 0), idx("ab", 1), idx((1, 2), -1), idx({0: "d"}, 0), idx(b"ab", 0), idx(range(5), 3), idx([1, 2], True), idx("ab", slice(1)))

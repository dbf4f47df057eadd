a = [1]
b = [1]
c = a
print(a == b, a is b, a is c, a is not b, a != b, not a is b, a == c)
print(1 == 1.0, 1 is not None, "a" == "a", () == (), [] == [], {} == {}, None == None, True == 1, False == 0, "1" == 1, [1] == (1,), {1} == frozenset([1]), b"a" == bytearray(b"a"), range(2) == range(2), 1j == 1j, ... == ...)
n = float("nan")
print(n == n, n is n, [n] == [n], n in [n], n != n, {n: 1} == {n: 1}, (n,) == (n,))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1, 1 == 1 != 2, 1 < 2 == 2, (1 < 2) == True, 1 in [1] in [[1]], "a" < "b" < "c", [1] < [2] < [3])


class Same:
    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return "ne"


s = Same()
print(s == 1, s != 1, 1 == s, 1 != s, s in [1], [s] == [1], [s] != [1], not s == 1)
x = None
print(x is None, x is not None, None is x, (x is None) == True, x == None)
print(type(1) is int, type(True) is int, isinstance(True, int), type("") is type("a"), type(None) is type(x))

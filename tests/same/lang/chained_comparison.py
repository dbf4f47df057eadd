def v(x):
    print("eval", x)
    return x


print(v(1) < v(2) < v(3))
print(v(1) < v(0) < v(3))
print(v(3) > v(2) >= v(2) != v(5) == v(5))
print(1 < 2 > 1, 1 == 1 in [1], 1 in [1] == True, (1 in [1]) == True)
print(1 < 3 < 2, not 1 < 2 < 3)
x = 5
print(0 <= x < 10, 0 <= x < 5)
none, two = None, 2
print(None is None is None, two is not none is not None)


class Weird:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return []

    def __gt__(self, other):
        print(self.name, ">", other.name)
        return ["true enough"]


a, b, c = Weird("a"), Weird("b"), Weird("c")
print(a < b < c)
print(a > b > c)
print(a > b < c)
if a > b > c:
    print("yes")
if a < b < c:
    print("no")

class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n)
        return NotImplemented if not isinstance(other, V) else self.n == other.n

    def __lt__(self, other):
        print("lt", self.n)
        return self.n < other.n

    def __le__(self, other):
        print("le", self.n)
        return self.n <= other.n


a, b = V(1), V(2)
print(a == b, a != b, a == 1, 1 == a, a != 1)
print(a < b, a > b, a <= b, a >= b)
print(sorted([V(3), V(1)], key=lambda v: v.n)[0].n, [v.n for v in sorted([V(3), V(1), V(2)])], max(a, b).n, min([b, a]).n)
print(a in [b, a], [b].count(V(2)), [a, b].index(V(2)))
try:
    {a: 1}
except TypeError as e:
    print(e)
try:
    a < 5
except AttributeError as e:
    print(e)


class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, p is not q)
for op in (lambda: p < q, lambda: p >= 1, lambda: 1 > p, lambda: sorted([p, q]), lambda: max(p, q), lambda: [1] < ["a"], lambda: (1,) < 2, lambda: {} < {}, lambda: 1j < 2j, lambda: None < None):
    try:
        print(op())
    except TypeError as e:
        print(e)


class Base:
    def __eq__(self, other):
        print("Base.eq")
        return True

    def __gt__(self, other):
        print("Base.gt")
        return "base gt"

    def __lt__(self, other):
        print("Base.lt")
        return "base lt"


class Derived(Base):
    def __eq__(self, other):
        print("Derived.eq")
        return False

    def __gt__(self, other):
        print("Derived.gt")
        return "derived gt"


print(Base() == Derived(), Derived() == Base(), Base() < Derived(), Derived() < Base(), Base() > Derived(), Base() != Derived())


class Ne:
    def __ne__(self, other):
        return "custom ne"


print(Ne() != 1, 1 != Ne(), Ne() == 1)
print([1, 2] < [1, 3], [1] < [1, 0], (1, 2) >= (1, 2), "a" < "b" < "ba", [1, 2] == (1, 2), {1, 2} > {1}, 1 == 1.0 == True)
print([[1, 2], [1]] > [[1, 1, 5]], (1, "a") < (2, None), [float("nan")] == [float("nan")], (n := float("nan")) in [n])

class A:
    def f(self):
        return __class__

    @staticmethod
    def g():
        return __class__.__name__

    def h(self):
        return (lambda: __class__)()


class B(A):
    pass


print(B().f() is A, B.g(), B().h() is A)
print(int.__add__(1, 2), str.__len__("abc"), list.__getitem__([1, 2], 1), dict.__contains__({1: 2}, 1), (5).__lt__(6), (5).__eq__("x"))
print("abc".__contains__("b"), [1, 2].__len__(), (1).__class__, (1.5).__neg__(), {}.__repr__(), "a".__hash__() == hash("a"))
print(object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 1), object.__repr__(5).split(" at ")[0])
print([].__iter__().__next__.__name__, (1, 2).__iter__().__next__(), [3].__reversed__().__next__())
for bad in (lambda: int.__add__("x", 1), lambda: str.__len__(5), lambda: [].__getitem__("a"), lambda: (5).__add__(), lambda: list.__len__(())):
    try:
        bad()
    except TypeError as e:
        print(type(e).__name__)
print(type(int.__add__).__name__, type((1).__add__).__name__, type(str.upper).__name__, type(A.__dict__["f"]).__name__, type(A().f).__name__)
print((1).__bool__(), "".__str__() == "", [1, 2].__contains__(2), {1}.__or__({2}), {1: 1}.__or__({2: 2}), (2).__pow__(3), (2).__pow__(-1), (2).__pow__(3, 5), (7).__divmod__(2), (2).__rpow__(3), (1).__rsub__(5), (5).__truediv__(2), (5).__floordiv__(0.5), [1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), "a".__rmul__(3), "%s".__mod__(5))

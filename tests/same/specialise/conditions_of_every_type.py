class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


class Bool:
    def __init__(self, b): self.b = b
    def __bool__(self): return self.b


class Always: pass


class Raises:
    def __bool__(self): raise ValueError("no")


values = [0, 1, -1, 0.0, -0.0, 0.5, float("nan"), "", "a", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, 2 ** 70, 0j, 1j, b"", b"\0", range(0), range(1), Len(0), Len(2), Bool(True), Bool(False), Always(), len, int, ..., iter([]), bytearray(), frozenset()]


def if_(x):
    if x:
        return 1
    return 0


def not_(x): return 1 if not x else 0
def and_(x): return 1 if x and 1 else 0
def or_(x): return 1 if x or 0 else 0
def while_(x):
    while x:
        return 1
    return 0
def comp(x): return len([1 for _ in "a" if x])
def ternary(x): return 1 if x else 0
def assert_(x):
    try:
        assert x
        return 1
    except AssertionError:
        return 0


for f in (if_, not_, and_, or_, while_, comp, ternary, assert_):
    print(f.__name__, [f(v) for v in values], [f(v) for v in reversed(values)])
    try:
        f(Raises())
    except ValueError as e:
        print(e)


def compare(a, b):
    out = []
    if a < b: out.append("<")
    if a <= b: out.append("<=")
    if a == b: out.append("==")
    if a != b: out.append("!=")
    if a > b: out.append(">")
    if a >= b: out.append(">=")
    if not a < b: out.append("not <")
    if a < b < 10 ** 30 if isinstance(b, (int, float)) else False: out.append("chain")
    return "".join(out)


pairs = [(1, 2), (2, 1), (1, 1), (1.5, 1), (1, 1.5), (1.0, 1), ("a", "b"), ("b", "a"), ([1], [2]), ((1,), (1,)), (2 ** 70, 1), (1, 2 ** 70), (True, False), (float("nan"), 1), (1, float("nan")), ({1}, {1, 2}), (b"a", b"b"), (2 ** 53 + 1, 2.0 ** 53), (-0.0, 0.0), (float("inf"), 10 ** 400)]
for _ in range(2):
    print([compare(a, b) for a, b in pairs])
for bad in ((1, "a"), (None, 1), ([], ()), (1j, 2j)):
    try:
        compare(*bad)
    except TypeError as e:
        print(e)
def contains(c, x):
    if x in c: return 1
    if x not in c: return 0
print([contains(c, 1) for c in ([1], (1,), {1}, {1: 2}, range(3), b"\x01", [1.0], [True], [2], iter([1]), (x for x in [1]))])
def identity(a, b): return (a is b, a is not b)
n = None
print(identity(n, None), identity(True, 1 == 1), identity([], []), identity(values, values), identity(..., Ellipsis))

values = [1, 2.5, 2 ** 62, "a", [1], (1,), True, 1j, b"b", {1}, None]


def add(a, b): return a + b
def sub(a, b): return a - b
def mul(a, b): return a * b
def div(a, b): return a / b
def floor(a, b): return a // b
def mod(a, b): return a % b
def lt(a, b): return a < b
def eq(a, b): return a == b
def and_(a, b): return a & b
def shl(a, b): return a << b
def neg(a, b): return -a
def index(a, b): return a[b]
def in_(a, b): return a in b
def is_(a, b): return a is b


def run(f, a, b):
    try:
        return f(a, b)
    except TypeError:
        return "T"
    except (OverflowError, MemoryError, IndexError, ValueError):
        return "big"


# First each function gets used to one type, then it meets the others, then the first again.
for first in (1, 2.5, "a"):
    for f in (add, sub, mul, div, floor, mod, lt, eq, and_, neg, index, in_):
        for _ in range(20):
            warm = run(f, first, first)
        out = [run(f, a, b) for a in values for b in values]
        print(f.__name__, first, warm, len(out), out.count("T"), run(f, first, first) == warm, [str(x)[:12] for x in out[:30]])

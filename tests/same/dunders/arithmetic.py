class N:
    def __init__(self, tag):
        self.tag = tag

    def __repr__(self):
        return self.tag


OPS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@",
       "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}


def method(name):
    return lambda self, *others: f"{self}.{name}{others}"


for name in OPS:
    setattr(N, f"__{name}__", method(name))
    setattr(N, f"__r{name}__", method("r" + name))
for name in ("neg", "pos", "invert", "abs"):
    setattr(N, f"__{name}__", method(name))
N.__divmod__ = method("divmod")
N.__rdivmod__ = method("rdivmod")
a, b = N("a"), N("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b, a << b, a >> b, a & b, a | b, a ^ b, sep="\n")
print(1 + a, 1.5 - a, "s" * a, [1] / a, None // a, () % a, {} ** a, 1 @ a, 2 << a, 3 >> a, 4 & a, 5 | a, 6 ^ a, sep="\n")
print(a + 1, a - None, a * "x", -a, +a, ~a, abs(a), divmod(a, b), divmod(1, a), divmod(a, 1), sep="\n")
print(pow(a, b), pow(a, b, 5), pow(2, a), sep="\n")
x = a
x += 1
print(x)
x = N("x")
x @= 2
print(x)

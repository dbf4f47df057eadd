# Everyday floats live in a word, others in a box: nobody shall see where the border is.
values = [0.0, -0.0, 1.0, -1.5, 2.0 ** 255, 2.0 ** 256, 2.0 ** 257, 2.0 ** 258, -2.0 ** 257, 2.0 ** -254, 2.0 ** -255, 2.0 ** -256, 2.0 ** -257, 1e-300, 1e300, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan")]


def ops(a, b):
    return [a + b, a - b, a * b, a / b if b else "zero", a < b, a == b, a >= b, -a, abs(a)]


for a in values:
    print(a, [repr(x) for b in values[::3] for x in ops(a, b)], a == a, bool(a), [a][0] is not None, {a: 1}[a], hash(a) == hash(a) or a != a)
x = 1.0
for i in range(300):
    x *= 2.0
print(x)
for i in range(600):
    x /= 2.0
print(x)
x = 1.5
for i in range(1030):
    x = x * 2.0
print(x)
x = 1.0
n = 0
while x > 0.0:
    x /= 2
    n += 1
print(n)
total = 0.0
for v in values[:-3]:
    total += v
print(total)


def mixed(n, x):
    out = []
    for i in range(n):
        x = x * i + 0.5 if i % 3 else x - i
        out.append(x)
    return out


print(mixed(12, 1), mixed(12, 0.0), mixed(5, 2 ** 70))


def norm(a, b):
    return (a * a + b * b) ** 0.5


print(norm(3, 4), norm(3.0, 4), norm(1e200, 1), norm(0, 0), norm(0.0, -0.0), norm(2 ** 60, 1))

edges = []
for p in (31, 32, 53, 61, 62, 63, 64):
    for d in (-2, -1, 0, 1, 2):
        edges += [2 ** p + d, -2 ** p + d]


def ops(a, b):
    return [a + b, a - b, a * b, a // b if b else 0, a % b if b else 0, a & b, a | b, a ^ b, a < b, a <= b, a == b, -a, ~a, a + 1, a - 1, a * 2, a << 1, a >> 1, a + 0.5 > b, abs(a)]


total = 0
check = []
for a in edges:
    for b in edges[::7]:
        r = ops(a, b)
        total = (total * 31 + sum(int(x) for x in r)) % (2 ** 61 - 1)
        assert r[0] - b == a and r[1] + b == a and r[2] // (b or 1) == (a if b else 0) and ~r[12] == a and r[3] * b + r[4] == a
print(total, len(edges))
for a in edges[::3]:
    print(a, a + 1, a - 1, -a, a * 3, a << 1, a >> 1, a // 2, a % 10, float(a), hash(a) == hash(float(a)) or abs(a) > 2 ** 53, a == float(a), str(a) == repr(a), int(str(a)) == a, a.bit_length())


def sum_to(n, start):
    i = start
    while i < start + n:
        i += 1
    return i


print(sum_to(10, 2 ** 62 - 5), sum_to(10, -2 ** 62 - 5), sum_to(10, 2 ** 63 - 5))
x = 2 ** 61
for _ in range(4):
    x += x
    print(x)
x = 1
for i in range(70):
    x *= 2
print(x)
for i in range(70):
    x //= 2
print(x)
x = 3
for i in range(6):
    x = x * x
    print(x)
x = -1
for i in range(66):
    x <<= 1
print(x, x >> 66)
for i in range(2 ** 62 - 2, 2 ** 62 + 2):
    print(i, end=" ")
for i in range(-2 ** 62 + 1, -2 ** 62 - 3, -1):
    print(i, end=" ")
print()
l = [2 ** 62, 2 ** 62 - 1, -2 ** 62, -2 ** 62 - 1]
print(sorted(l), max(l), min(l), sum(l), 2 ** 62 in l, l.index(2 ** 62 - 1), {x: i for i, x in enumerate(l)}[-2 ** 62])

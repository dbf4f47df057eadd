a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, b - a, a * b, b // a, b % a, -b // a, -b % a, b // -a, b % -a, divmod(b, a), divmod(-b, a))
print(a / b, b / a, a / 10, 10 / a, a ** 3, a ** 0, (-a) ** 3, 2 ** 200, 3 ** 100, (-3) ** 101)
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ b, -a & -b, a >> 10, a << 10, -a >> 10, a >> 1000, -a >> 1000)
print(a == b, a < b, a > b, a == a + 0, a != a, a <= a, hash(a) == hash(a + 0), a == float(a), float(a), int(float(a)))
print(pow(a, b, 1000007), pow(a, 65537, b), pow(-a, 3, b), pow(3, -1, 10 ** 30 + 57))
f = 1
for i in range(1, 101):
    f *= i
print(f)
print(len(str(2 ** 10000)), str(2 ** 1000)[:20], str(3 ** 500)[-20:], sum(int(c) for c in str(2 ** 1000)))
print(10 ** 50, -10 ** 50, 10 ** 50 // 10 ** 48, 10 ** 50 % 7, 10 ** 50 - 10 ** 50, (10 ** 50 + 1) % 10 ** 25)
fib = [0, 1]
while len(fib) < 300:
    fib.append(fib[-1] + fib[-2])
print(fib[-1])
print(2 ** 64 * 1.5, 2 ** 64 + 0.5, 2 ** 64 / 3, 2 ** 64 // 3.0, 2 ** 64 % 10.0, -(2 ** 64) / 2 ** 63)
for op in (lambda: 10 ** 400 / 3, lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0, lambda: 1.0 + 10 ** 400, lambda: 10 ** 400 / 10 ** 399, lambda: 10 ** 400 // 10 ** 399, lambda: 3 / 10 ** 400):
    try:
        print(op())
    except OverflowError as e:
        print(e)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(a, b), gcd(2 ** 100, 6 ** 50))


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(isqrt(2 * 10 ** 60))


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while n:
        if 4 * q + r - t < m * t:
            yield m
            n -= 1
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print("".join(map(str, pi_digits(60))))

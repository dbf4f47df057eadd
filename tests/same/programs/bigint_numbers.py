def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


print([p for p in range(100) if is_prime(p)], is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(2 ** 127 - 1), is_prime(2 ** 89 - 1))
p, q = 2 ** 61 - 1, 2 ** 89 - 1
n, e = p * q, 65537
d = egcd(e, (p - 1) * (q - 1))[1] % ((p - 1) * (q - 1))
m = int.from_bytes(b"secret", "big")
c = pow(m, e, n)
print(n, d, c, pow(c, d, n).to_bytes(6, "big"))
a, b = 0, 1
for _ in range(1000):
    a, b = b, a + b
print(a)
print(sum(int(c) for c in str(2 ** 2000)), str(7 ** 777)[:30], str(7 ** 777)[-30:], len(str(7 ** 777)))


def sqrt_digits(n, digits):
    x = n * 10 ** (2 * digits)
    r = x
    while r * r > x:
        r = (r + x // r) // 2
    return r


print(sqrt_digits(2, 50))


def frac(n, d, digits):
    out = []
    for _ in range(digits):
        n = n % d * 10
        out.append(str(n // d))
    return "".join(out)


print(frac(1, 7, 30), frac(22, 7, 20), frac(1, 998001, 60))
e_sum, term = 0, 10 ** 60
k = 1
while term:
    e_sum += term
    term //= k
    k += 1
print(e_sum // 10 ** 10)

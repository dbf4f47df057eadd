def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import math
print(math.factorial(0), math.factorial(5), math.factorial(30), err(math.factorial, -1), err(math.factorial, 1.5), math.factorial(True))
print(math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 8), math.gcd(0, 0), math.gcd(2 ** 100, 6 ** 50), math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-4, 6, 10), err(math.gcd, 1.5))
print(math.comb(5, 2), math.comb(50, 25), math.comb(2, 5), math.perm(5, 2), math.perm(5), math.perm(2, 5), err(math.comb, -1, 2), err(math.perm, 1, -1), err(math.comb, 1.5, 1))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10 ** 40), math.isqrt(2 ** 64 - 1), err(math.isqrt, -1), err(math.isqrt, 1.5))
print(math.prod([1, 2, 3]), math.prod([]), math.prod([1.5, 2]), math.prod([2] * 70), math.prod([2], start=5), err(math.prod, ["a", "b"]))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(1e20), math.floor(5), math.ceil(True), err(math.floor, math.inf), err(math.ceil, math.nan), err(math.trunc, "a"))

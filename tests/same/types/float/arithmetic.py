def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


inf, nan = float("inf"), float("nan")
print(1.5 + 2, 1.5 - 2, 1.5 * 2, 1.5 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 2.0 ** 3, 2.0 ** -1, 2.0 ** 0.5)
print(0.1 + 0.2, 0.1 * 3, 1 / 3, 2 / 3, 1e16 + 1, 1e308 * 10, 5e-324 / 2, 1.1 * 1.1, 3.3 * 3)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(1e300, 1e-5) == divmod(1e300, 1e-5), divmod(inf, 1), divmod(1, inf), divmod(-1.0, inf))
print(inf + 1, inf - inf, inf * 0, inf / inf, inf // 1, inf % 1, 5 % inf, -5 % inf, nan + 1, -inf, inf ** 0, nan ** 0, 1 ** nan, 0.0 ** 0, inf ** -1)
print(nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, inf > 1e308, -inf < inf, 0.0 == -0.0, -0.0, 0.0 * -1, -0.0 + 0.0)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 1e300 ** 2, lambda: 2.0 ** 1e10, lambda: 1 / 0.0, lambda: 0 // 0.0, lambda: 5 % 0.0):
    print(err(f))
for f in (lambda: 1.5 + "a", lambda: 1.5 << 1, lambda: ~1.5, lambda: 1.5 & 1, lambda: [1][1.0], lambda: "a" * 1.5, lambda: range(1.0), lambda: 1.5 < "a", lambda: 1.5 + None):
    print(err(f))
print((-8.0) ** (1 / 3), (-2.0) ** 3, (-2.0) ** 0.5, 4 ** 0.5, (-1) ** 0.5)
print(1.0 == 1, 1.5 > 1, 1 < 1.5, 2 ** 53 < 2.0 ** 53 + 2, 1.5 in [1.5], 0.1 + 0.2 == 0.3, 1e400 == inf, 10 ** 308 < 1e309)
print(abs(-1.5), -1.5, +1.5, abs(-0.0), int(1.9), int(-1.9), bool(0.0), bool(-0.0), bool(nan), float(5), round(1.5), round(2.5), round(-1.5), round(0.5))

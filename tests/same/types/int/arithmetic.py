print(7 + 3, 7 - 10, 7 * -3, 7 / 2, 7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, 2 ** -2, (-2) ** 2, 2 ** 0.5)
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3), divmod(0, 5))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -5 >> 1, -5 & 0xff, -1 >> 100, 1 << 70 >> 69)
print(-0, +5, -(-5), abs(-3), abs(3), round(5), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, 3))
for a, b in ((1, 0), (0, 0)):
    for name, f in (("/", lambda: a / b), ("//", lambda: a // b), ("%", lambda: a % b), ("divmod", lambda: divmod(a, b)), ("pow", lambda: pow(0, -1)), ("<<", lambda: 1 << -1), (">>", lambda: 1 >> -1)):
        try:
            print(name, f())
        except (ZeroDivisionError, ValueError) as e:
            print(name, type(e).__name__, e)
for f in (lambda: 1 + "a", lambda: "a" + 1, lambda: 1 - None, lambda: [] * 1.5, lambda: 1 << 1.0, lambda: 1 & 2.0, lambda: ~1.5, lambda: -"a", lambda: 5 % "a", lambda: 1 @ 2, lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: divmod(1, "a"), lambda: 1 // None, lambda: {} ** 2):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 11), pow(-2, 3, 7), pow(2, 3, -5), pow(10, 20, 7), pow(5, 0, 1))
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)
print(1 < 2, 1 <= 1, 1 == 1.0, 1 != 2, 3 > 2.5, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < float("-inf"))

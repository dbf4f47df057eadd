for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 2.345, 1e16, 12345.6789, 0.0, -0.4, 1e-10, 5e-324, 1.7976931348623157e308):
    print(v, round(v), [round(v, n) for n in (0, 1, 2, 3, -1, -2, -5, 20, 400, -400)])
for bad in (float("inf"), float("nan")):
    try:
        round(bad)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
    print(round(bad, 2))
print(type(round(1.5)).__name__, type(round(1.5, 0)).__name__, round(1.5, None), round(number=2.567, ndigits=1))
print(round(15, -1), round(25, -1), round(-15, -1), round(10 ** 30 + 5, -1), round(123, -5), round(55, -2), round(True, -1))
try:
    round(1.5, 1.5)
except TypeError as e:
    print(e)
try:
    round("x")
except TypeError as e:
    print(e)

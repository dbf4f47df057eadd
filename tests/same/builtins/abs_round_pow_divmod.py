def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(abs(-5), abs(5), abs(-1.5), abs(3 + 4j), abs(True), abs(-2 ** 70), abs(-0.0), err(abs, "a"), err(abs), err(abs, None))
print(pow(2, 3), pow(2, -1), pow(2, 3, 5), pow(2.0, 3), pow(0, 0), pow(2, 100), pow(7, 2 ** 70, 13), pow(base=2, exp=5), pow(2, 5, mod=7), err(pow, 2), err(pow, 2, 3, 0), err(pow, "a", 2), err(pow, 2, 3.0, 5), err(pow, 2, -1, 4), pow(-2, 2), pow(-8, 3, 5), pow(2, -2, 7))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(2 ** 70, 3), divmod(True, 2), err(divmod, 1, 0), err(divmod, 1), err(divmod, "a", 1), err(divmod, 1.0, 0.0))
print(round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(5), round(-2.5), round(2.5, 0), round(1e20), err(round, "a"), err(round), err(round, 1, "a"), round(True), round(1.5, None), round(2 ** 70, -3))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum((1, 2), start=10), sum(range(101)), sum([True, True]), sum([2 ** 62, 2 ** 62]), sum([0.1] * 3) > 0, sum([1j, 2]), sum({1: 0, 2: 0}), err(sum, 5), err(sum, ["a"]), err(sum, ["a"], ""), err(sum, [b"a"], b""), err(sum), err(sum, [[1]]), err(sum, [1], "a"))

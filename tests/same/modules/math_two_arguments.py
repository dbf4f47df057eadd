def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import math
print(math.pow(2, 3), math.pow(2, 0.5), err(math.pow, -1, 0.5), err(math.pow, 0, -1), err(math.pow, 1e300, 2), math.pow(0, 0), math.pow(math.inf, 0), math.pow(-1, math.inf))
print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), err(math.fmod, 1, 0), err(math.fmod, math.inf, 1), math.remainder(7, 3), math.remainder(8, 3), math.remainder(7.5, 2))
print(math.copysign(1, -0.0), math.copysign(-5, 2), math.atan2(1, 1), math.atan2(0, -1), math.atan2(-0.0, -1), math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 2), math.hypot(math.inf, math.nan), math.dist([1, 2], [4, 6]), err(math.dist, [1], [1, 2]))
print(math.ldexp(0.5, 3), math.ldexp(1, -2000), err(math.ldexp, 1.0, 2000), math.frexp(8), math.frexp(0.0), math.frexp(-0.3), math.modf(2.75), math.modf(-2.75), math.nextafter(1.0, 2.0), math.nextafter(0.0, 1.0), math.ulp(1.0))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan), err(math.isclose, 1, 1, rel_tol=-1))
print(math.log(8, 2), math.log(100, 10), math.log(2 ** 1000), math.log2(2 ** 1000), math.log10(10 ** 300), math.log10(10 ** 400), err(math.log, 0), err(math.log, -1), err(math.log, 1, 1), err(math.log, 5, 0), math.log(10 ** 400))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), err(math.fsum, ["a"]), err(math.sqrt, -1), err(math.sqrt, "a"), err(math.exp, 1000), err(math.sqrt), err(math.sin, 10 ** 400), err(math.acos, 2), math.sqrt(2 ** 100), math.cos(math.pi), round(math.sin(math.pi), 10))

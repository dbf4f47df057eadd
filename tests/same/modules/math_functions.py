def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import math
inf, nan = math.inf, math.nan
print(math.pi, math.e, math.tau, math.inf, math.nan)
for f in (math.sqrt, math.exp, math.log, math.log2, math.log10, math.log1p, math.expm1, math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh, math.floor, math.ceil, math.trunc, math.fabs, math.degrees, math.radians, math.isnan, math.isinf, math.isfinite, math.gamma, math.lgamma, math.erf, math.erfc, math.cbrt, math.exp2, math.frexp, math.modf, math.ulp):
    out = []
    for x in (0, 1, -1, 0.5, 2, 10, 100.5, 1e10, inf, -inf, nan):
        r = err(f, x)
        out.append(f"{r:.12g}" if isinstance(r, float) else r)
    print(f.__name__, out)

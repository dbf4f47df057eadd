def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for v in (0.0, -0.0, 1.0, 1.5, -2.75, 1e20, 0.1, 1e-5, float("inf"), float("nan")):
    print(v, v.is_integer(), v.hex(), v.conjugate(), v.real, v.imag, err(v.as_integer_ratio), err(lambda: v.__trunc__()))
for text in ("0x1.8p1", "1.8", "-0x.8p0", "0x1p-1074", "inf", "nan", " 0x1 ", "0x1p1024", "x", "", "0x", "1p5", "0X1.FFFFFFFFFFFFFP+1023"):
    print(repr(text), err(float.fromhex, text))
print((2.5).__floor__(), (2.5).__ceil__(), (-2.5).__floor__(), (-2.5).__ceil__(), (2.5).__round__(), (2.567).__round__(1), (2.5).__int__(), (2.5).__bool__())
print(err(lambda: (1.5).nope), err(lambda: (1.5)()), err(setattr, 1.5, "x", 1), err(lambda: (1.5)[0]))
print(float.fromhex((0.1).hex()) == 0.1, (1e308).hex(), (5e-324).hex(), (1.0).__divmod__(0.3), (1.0).__eq__(1), (1.0).__lt__("x"))

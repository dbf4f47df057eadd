def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ("1", "1.5", "-1.5", "+1.5", ".5", "5.", "1e3", "1E-3", "1e+3", " 1.5\n", "inf", "-inf", "Infinity", "+INFINITY", "nan", "-nan", "NaN", "1_000.5", "1e1_0", "١.٥", "", " ", ".", "e5", "1e", "1e+", "--1", "1..5", "0x10", "1_", "_1", "1__0", "1 2", "infin", "1.5f", "1e400", "-1e400", "1e-400", "0" * 50 + "1", "1" * 400, "." + "0" * 30 + "1"):
    print(repr(text) if len(text) < 30 else len(text), err(float, text))
print(float(), float(5), float(True), float(10 ** 20), float(b"1.5"), float(bytearray(b"2")))
for bad in (None, [], 1j, "abc", 10 ** 400, b"x"):
    print(err(float, bad))
print(float("0.1"), float("0.30000000000000004"), float("123456789.123456789"), float("9007199254740993"), float("2.2250738585072011e-308"), float("179769313486231580793e289"))
print(float("1.7976931348623159e308"), float("4.9e-324"), float("2.4703282292062327e-324"), float("2.4703282292062328e-324"))

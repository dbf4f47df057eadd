def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ("0", "12", "-12", "+12", " 12 ", "\n12\t", "1_000", "-1_0", "007", "٣", "１２", "", " ", "-", "1_", "_1", "1__0", "1.5", "0x10", "abc", "1 2", "--1", "1e3", "\x00", "12\x00", "½"):
    print(repr(text), err(int, text))
for text, base in (("ff", 16), ("0xff", 16), ("0XFF", 16), ("z", 36), ("101", 2), ("0b101", 2), ("0o17", 8), ("17", 8), ("0x10", 0), ("0b11", 0), ("0o7", 0), ("10", 0), ("010", 0), ("00", 0), ("0_0", 0), ("0x_f", 0), ("9", 8), ("2", 2), ("g", 16), ("0x", 16), ("0b1", 16), ("1", 1), ("1", 37), ("1", -1), ("Zz", 36), (b"11", 2), (bytearray(b"7"), 8), (5, 10), ("1_1", 2)):
    print(repr(text), base, err(int, text, base))
print(int(), int(3.9), int(-3.9), int(1e20), int(True), int(b"42"), int(bytearray(b"5")), int("5", base=10), int(5), int(-0.0))
for bad in (None, [], "x" * 5, float("nan"), float("inf"), -float("inf"), 1j, object, b"x", b"\xff"):
    print(err(int, bad))
print(int("9" * 30), int("-" + "1" * 25), int("f" * 20, 16), int("1" * 70, 2), int("z" * 15, 36))
print(err(int, "5", "x"), err(int, base=10), err(int, x="5"))

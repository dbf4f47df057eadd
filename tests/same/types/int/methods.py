def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for n in (0, 1, -1, 5, 255, 256, -256, 2 ** 62, 2 ** 64, -2 ** 64, 10 ** 30):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio())
print((1024).to_bytes(2, "big"), (1024).to_bytes(10, "little"), (-1).to_bytes(3, "big", signed=True), (0).to_bytes(0, "big"), (0).to_bytes(1, "little"), (2 ** 70).to_bytes(9, "big"), (5).to_bytes(length=4, byteorder="little"))
print((5).to_bytes(), (127).to_bytes(1, "big", signed=True), (-128).to_bytes(1, "big", signed=True))
print(err((256).to_bytes, 1, "big"), err((-1).to_bytes, 1, "big"), err((128).to_bytes, 1, "big", signed=True), err((1).to_bytes, -1, "big"), err((1).to_bytes, 1, "middle"))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xff", "big", signed=True), int.from_bytes(b"", "big"), int.from_bytes([1, 2, 3], "big"), int.from_bytes(b"\x80" + b"\0" * 10, "big"), int.from_bytes(b"\xff" * 12, "little", signed=True))
print(int.from_bytes(b"\x05"), err(int.from_bytes, "x", "big"), err(int.from_bytes, [256], "big"), err(int.from_bytes, b"a", "up"))
print((5).__int__(), (5).__float__(), (5).__index__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__round__(), (1234).__round__(-2), (5).__neg__(), (-5).__abs__(), (5).__invert__(), (5).__pos__())
print(err((5).__getattribute__, "nope"), hasattr(5, "append"), err(setattr, 5, "x", 1), err(lambda: (5)[0]), err(lambda: len(5)), err(lambda: iter(5)), err(lambda: 5()))
print(hex(255), hex(-255), hex(0), oct(8), oct(-8), bin(10), bin(-10), bin(0), hex(2 ** 70), bin(2 ** 65), oct(-2 ** 64))
print(isinstance(5, int), isinstance(True, int), type(5) is int, int.__name__, int.__mro__)

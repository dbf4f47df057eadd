def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = bytearray(b"hello")
a[0] = 72
a[1:3] = b"EY"
print(a, len(a), a[0], a[-1], a[1:3], a == b"HEYlo", repr(a), str(a), f"{a}")
a.append(33); a.extend(b"??"); a.extend([65]); a.insert(0, 60); a += b"+"; a *= 1
print(a, a.pop(), a.pop(0), a)
a.remove(33); a.reverse()
print(a, a.copy() is a, a.copy() == a)
del a[0], a[:2], a[::2]
print(a)
a.clear()
print(a, bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray(), bytearray(b"x") + b"y", b"y" + bytearray(b"x"), bytearray(b"ab") * 2)
a = bytearray(range(10))
a[::2] = b"abcde"
print(a)
a[2:4] = b""
a[1:1] = b"inserted"
print(a)
for f in (lambda: a.append(256), lambda: a.append("a"), lambda: a.__setitem__(0, 300), lambda: a.__setitem__(100, 1), lambda: a.pop(100), lambda: bytearray().pop(), lambda: a.remove(255), lambda: hash(a), lambda: a.__setitem__(slice(0, 4, 2), b"abc"), lambda: a.extend("x"), lambda: a.insert("x", 1), lambda: a + "x"):
    print(err(f))
print(bytearray(b"abc").upper(), type(bytearray(b"a").upper()).__name__, bytearray(b"a,b").split(b","), bytearray(b"abc").find(b"c"), bytearray(b"x").join([b"a", b"b"]), bytearray(b"abc").decode(), bytearray(b"ab").hex(), bytearray.fromhex("0102"))
x = y = bytearray(b"a")
x += b"b"
print(y, x is y, list(x), 97 in x, b"b" in x, sorted(bytearray(b"cab")), max(x), bytes(x), bool(bytearray()))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(ord("a"), ord("日"), ord("😀"), ord(b"a"), ord("\0"), chr(97), chr(0x65e5), chr(0) == "\0", [chr(i) for i in range(65, 70)], len(chr(0x10ffff)), repr(chr(0xd800)))
print(err(ord, ""), err(ord, "ab"), err(ord, 5), err(ord, b""), err(ord, None), err(chr, -1), err(chr, 0x110000), err(chr, "a"), err(chr, 1.5), err(chr, 2 ** 70).split(":")[0])
print(bin(5), bin(-5), bin(0), hex(255), hex(-255), oct(8), oct(-8), bin(True), hex(2 ** 64), err(bin, 1.5), err(hex, "a"), err(oct, None), err(bin))
print(ascii("aé日😀\n"), ascii(["é"]), ascii(5), repr("é"), ascii("a'b"), err(ascii))
print(hash(5), hash("a") == hash("a"), err(hash, []), id(5) == id(5), isinstance(id("x"), int), err(id), err(hash))
print(format(5), format(5, "03d"), format("a", ">3"), format(1.5, ".3f"), err(format, 5, 5), err(format), err(format, 5, "zz"))
print(repr(5), repr("a"), repr([1]), str(5), str(), err(repr), err(str, 1, 2, 3, 4), bool(5), bool(), int(), float(), complex(), list(), tuple(), dict(), set(), frozenset(), bytes(), bytearray(), type(object()).__name__)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


b = b"Hello World"
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b"abc def".title(), b.center(15, b"*"), b.ljust(13) + b"|", b.rjust(13), b"-5".zfill(5), b"\ta".expandtabs(4))
print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.count(108), b.find(b"z"), b.startswith(b"He"), b.endswith((b"x", b"ld")), b.startswith(b"W", 6), err(b.index, b"z"), err(b.rindex, b"zz"))
print(b.split(), b.split(b"o"), b.split(b"o", 1), b.rsplit(b"o", 1), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b.partition(b" "), b.rpartition(b"o"), b",".join([b"a", bytearray(b"b")]), b"".join([]))
print(b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b"  a ".strip(), b"xxaxx".strip(b"x"), b"xa".lstrip(b"x"), b"ax".rstrip(b"x"), b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))
print(b"abc".isalpha(), b"123".isdigit(), b"a1".isalnum(), b" \t".isspace(), b"AB".isupper(), b"ab".islower(), b"Ab Cd".istitle(), b"\x80".isascii(), b"".isascii(), b"".isalpha())
print(b"\x01\xab".hex(), b"\x01\xab\xff".hex(":"), b"\x01\xab\xff".hex(" ", 2), b"abcdef".hex("-", -2), bytes.fromhex("01 ab FF"), bytes.fromhex(""), err(bytes.fromhex, "0"), err(bytes.fromhex, "zz"), err(bytes.fromhex, 5))
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), err(b"\xff".decode), b"a\xff".decode("utf-8", "replace") == "a\ufffd", b"x".decode(errors="ignore"))
print(b"%s %d %x %c %a" % (b"a", 5, 255, 65, "é"), b"%5s|%-5s|" % (b"a", b"b"), b"%(k)s" % {b"k": b"v"}, b"%b" % b"x", err(lambda: b"%s" % "a"), b"%.2f" % 1.5, b"%r" % "é")
print(err(b.split, "o"), err(b.replace, "a", b"b"), err(b.find, "o"), err(b.find, 256), err(b.strip, "x"), err(b.startswith, "H"), err(b.join, [1]), err(b.center, 20, b"ab"), err(b.join, "ab"))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


u = "aé日😀"
for enc in ("utf-8", "UTF8", "utf_8", "latin-1", "ascii", "utf-16-le", "utf-16-be", "utf-32-le", "utf-8-sig"):
    print(enc, err(u.encode, enc), err("aé".encode, enc))
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"):
    print(errors, err("aé😀".encode, "ascii", errors))
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, [ascii(err(b.decode, "utf-8", errors)) for b in (b"a\xffb", b"\xc3", b"\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xc0\x80", b"\xf5\x80", b"\x80abc", b"\xe2\x28\xa1")])
print(err("\ud800".encode), "\ud800".encode("utf-8", "surrogatepass"), ascii(b"\xff".decode("utf-8", "surrogateescape")), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
print(u.encode(), u.encode(encoding="utf-8", errors="strict"), "".encode(), err("a".encode, 5), err("a".encode, "nope"), b"abc".decode(), b"\xe9".decode("latin-1"), bytearray(b"x").decode("ascii"))
print(err(b"\xff".decode, "ascii"), b"\xff".decode("ascii", "replace") == "\ufffd", "é".encode("utf-16") in (b"\xff\xfe\xe9\x00", b"\xfe\xff\x00\xe9"))
try:
    "aéb".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    b"ab\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)

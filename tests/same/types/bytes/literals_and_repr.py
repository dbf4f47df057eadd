def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(b"", b"abc", b"it's", b'"', b"'\"", b"\x00\x01\x7f\x80\xff", b"\n\t\r\\", bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(5)), bytes((1,)), bytes({65}), bytes(), bytes(x for x in b"gen"))
print(err(bytes, -1), err(bytes, [256]), err(bytes, [-1]), err(bytes, ["a"]), err(bytes, "abc"), err(bytes, None), err(bytes, 1.5), err(bytes, "a", "nope"), err(bytes, 5, "utf-8"), err(bytes, [1.5]), err(bytes, "é", "ascii"))
print(str(b"ab"), repr(b"ab"), f"{b'ab'}", "%s" % b"x", [b"a"], {b"k": b"v"}, b"a" b"b", rb"\x")
print(b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], b"abc"[5:], list(b"abc"), b"abc" == b"abc", b"a" == "a", b"a" < b"b", b"ab" + b"c", b"ab" * 2, 97 in b"abc", b"bc" in b"abc", len(b"abc"), hash(b"a") == hash(b"a"), bool(b""), bool(b"\0"))
for f in (lambda: b"abc"[5], lambda: b"a" + "b", lambda: b"a" < "b", lambda: "a" in b"a", lambda: 256 in b"a", lambda: b"a"["x"], lambda: b"a" - b"b", lambda: b"a" % 5, lambda: b"".join(["a"]), lambda: b"a".nope):
    print(err(f))
try:
    b"abc"[0] = 1
except TypeError as e:
    print(e)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(repr(str()), str(5), str(1.5), str(None), str([1, "a"]), str(b"ab"), str(b"ab", "ascii"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", "latin-1"), str(b"a\xff", "utf-8", "replace"), str(b"\xff", errors="ignore"), str(bytearray(b"x"), "ascii"), str(object="o"), str(b"a", encoding="utf8"))
print(err(str, b"\xff", "utf-8"), err(str, "a", "utf-8"), err(str, 5, "utf-8"), err(str, b"a", "no-such"), err(str, 1, 2, 3, 4), err(str, b"\xff", "ascii"))
print(str(str), str(len), str(type("X", (), {})), str(...), str(range(3)), str({1}), str({}), str(()), str((1,)), str(True))
print(type(str(type("S", (str,), {})("x"))).__name__)

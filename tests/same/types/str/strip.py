def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = "  \t text \n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxabcxx".strip("x"), "xyabcyx".strip("xy"), "abc".strip("z"), repr("abc".strip("abc")), "xxabc".lstrip("x"), "abcxx".rstrip("x"), repr("  a ".strip(None)), repr(" a ".strip("")))
print(repr("\u3000\u00a0a\u2003".strip()), repr("\x1c\x1fa\x85".strip()), "éàé".strip("é"), "".strip(), "日a本".strip("本日"))
print("prefix-body".removeprefix("prefix-"), "body".removeprefix("x"), "body-suffix".removesuffix("-suffix"), "abc".removesuffix(""), "".removeprefix("a"), "aaa".removeprefix("a"), "abc".removesuffix("abc"))
print(err("a".strip, 5), err("a".strip, b"x"), err("a".removeprefix, 1), err("a".lstrip, "a", "b"), err("a".removesuffix))

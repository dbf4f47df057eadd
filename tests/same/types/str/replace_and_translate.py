def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", ""), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "b"), "abc".replace("x", "y"), "aaaa".replace("aa", "a"), "abc".replace("b", "日本"), "日本".replace("日", "a"), "abc".replace("a", "b", 0), "aXbX".replace("X", "YY", -1))
print(err("a".replace, 1, "b"), err("a".replace, "a"), err("a".replace, "a", None))
t = str.maketrans("abc", "xyz")
print(t, "aabbcd".translate(t), str.maketrans({"a": "1", "b": None, 99: "three"}), "abcd".translate({97: "1", 98: None, 99: "three", 100: 0x44}), str.maketrans("ab", "xy", "cd"), "abcde".translate(str.maketrans("ab", "xy", "cd")))
print("abc".translate({}), "héé".translate({0xe9: "e"}), "abc".translate({97: 0x1f600}) == "😀bc")


class Map:
    def __getitem__(self, k):
        if k == 98:
            raise LookupError
        return chr(k).upper()


print("abc".translate(Map()))
print(err(str.maketrans, "ab", "x"), err(str.maketrans, "ab"), err(str.maketrans, {"ab": 1}), err("a".translate, {97: 1.5}), err("a".translate, 5), err("a".translate, {97: -1}))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(2) + "|", "ab\n\tc".expandtabs(4), "a\tb".expandtabs(0), "abc\td".expandtabs(tabsize=3), "a\r\tb".expandtabs(4).encode())

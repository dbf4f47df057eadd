def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = "abcabcabc"
print(s.find("abc"), s.find("abc", 1), s.find("abc", 1, 5), s.find("abc", -3), s.find("z"), s.find(""), s.find("", 5), s.find("", 9), s.find("", 10), s.find("c", -100, 100), s.find("abc", None, 3))
print(s.rfind("abc"), s.rfind("abc", 0, 8), s.rfind("z"), s.rfind(""), s.rfind("", 0, 3), s.rfind("a", -3), s.rfind("", 10))
print(s.index("b"), s.rindex("b"), s.index("b", 2), err(s.index, "z"), err(s.rindex, "z"), err(s.index, "a", 7))
print(s.count("abc"), s.count("a", 1), s.count("a", 1, 4), s.count(""), "".count(""), "".count("a"), "aaaa".count("aa"), s.count("", 9), s.count("", 10), s.count("", 3, 5), s.count("z"))
print("b" in s, "cab" in s, "z" not in s, "" in "", "" in "a", "a" in "", s in s)
print(s.startswith("abc"), s.startswith("bc", 1), s.startswith(("x", "ab")), s.startswith(()), s.startswith(""), s.startswith("", 9), s.startswith("", 10), s.startswith("abc", 0, 2), s.startswith("abc", -3))
print(s.endswith("abc"), s.endswith("ab", 0, 8), s.endswith(("x", "c")), s.endswith(""), s.endswith("", 10), s.endswith("c", -1), "".endswith("a"))
print("日本語日本".find("日", 1), "日本語".index("語"), "aé日😀".find("😀"), "😀a😀".rfind("😀"), "éé".count("é"), "日" in "日本", "a" in "日本", "日" in "abc")
print(err(s.find, 5), err(s.find), err(s.count, b"a"), err(lambda: 5 in s), err(s.startswith, 5), err(s.startswith, (1,)), err(s.endswith, ["a"]), err(s.find, "a", "b"), err(lambda: None in s))
print("a" * 1000 + "b" in "a" * 2000 + "b", ("a" * 1000 + "b").find("ab"), ("ab" * 500).rfind("ba"), ("x" * 100 + "y").index("y"))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 5, "a" * True, "a" "b" + "c", "é" + "日" + "😀", "a" + "", "日" * 3)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "a" == "a", "a" != "b", "日" > "é", "😀" > "\uffff", "Z" < "a", "10" < "9", "a" >= "a")
print(err(lambda: "a" + 1), err(lambda: "a" - "b"), err(lambda: "a" * "b"), err(lambda: "a" * 1.5), err(lambda: "a" < 1), err(lambda: "a" + b"b"), err(lambda: -"a"), err(lambda: "a" / 2), err(lambda: "a" & "b"), err(lambda: "a" + None))
print("a" == 1, "a" == b"a", "a" != None, hash("abc") == hash("ab" + "c"))
s = ""
for i in range(1000):
    s += str(i % 10)
print(len(s), s[:20], s[-5:])
t = s
s += "x"
print(len(t), len(s))
a = "x"
b = a
a += "y"
a *= 2
print(a, b)
print(err(lambda: "a" * 10 ** 20))
print(bool(""), bool("0"), not "", "a" and "b", "" or "c", len("a\0b"), "a\0b" == "a\0b", repr("a\0b"))

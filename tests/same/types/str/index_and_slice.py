def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = "hello"
print(s[0], s[-1], s[1:3], s[:2], s[2:], s[:], s[::2], s[::-1], s[3:1], s[-3:-1], s[10:], s[:100], s[-100:2], s[4:0:-2], s[::3], s[True], s[1:4:2], s[-1:-4:-1])
for i in (5, -6, 100, "a", 1.0, None, 2 ** 70, (0,), -2 ** 70):
    print(i, err(lambda: s[i]))
for bad in (slice("a", 1), slice(0, 1, 0), slice(1.5), slice(None, None, "x")):
    print(err(lambda: s[bad]))
print(s[2 ** 70:], s[:2 ** 70], s[-2 ** 70:2], s[::2 ** 70], s[::-2 ** 70])
u = "aé日😀z"
print([u[i] for i in range(len(u))], u[1:4], u[::-1], u[-2], len(u), u[2:3] == "日", len("é"), len("e\u0301"), u[::2])
print(err(s.__setitem__ if hasattr(s, "__setitem__") else (lambda *a: "no setitem"), 0, "x"))
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
print([c for c in s], list("日本"), *"ab", sorted("hello"), "".join(reversed(s)), max(s), min("日a"), list(enumerate("ab")), tuple("xy"), set("aab") == {"a", "b"})

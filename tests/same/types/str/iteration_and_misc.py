def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(list("abc"), [ord(c) for c in "aé日😀"], [chr(n) for n in (97, 233, 26085, 128512)], list(zip("ab", "cd")), dict(zip("ab", range(2))), list(map(str.upper, "ab")))
it = iter("ab")
print(next(it), next(it), next(it, "end"), type(iter("")).__name__)
print(len("x" * 1000), "x" in "xyz", "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(0), "a".__add__("b"), "a".__mul__(2), "a".__eq__(1), "abc".__iter__().__next__())
print(err(ord, ""), err(ord, "ab"), err(ord, 5), err(chr, -1), err(chr, 0x110000), err(chr, "a"), ord(b"a"), chr(0x10ffff).encode())
print(err(len, 5), err(lambda: "a".nope), err(setattr, "a", "x", 1), err(lambda: "abc"()), err(iter, 5), err(int, "a"), err(str.upper), err(str.upper, 5), err("a".upper, 1), err("a".isalpha, 1))


class Sub(str):
    def __len__(self):
        return 99

    def __getitem__(self, i):
        return "sub"

    def __str__(self):
        return "custom"


s = Sub("abc")
print(len(s), s[0], s.upper(), str(s), f"{s}", "%s" % s, repr(s), list(s), s == "abc", s + "d", {s: 1}["abc"], type(s.strip()).__name__, type(str(s)).__name__)
print(sorted(["b", "a", "C", "é", "Z"]), sorted("banana"), max("hello"), min("hello"), "".join(sorted("hello", reverse=True)), sum(map(ord, "abc")))
print("A" * 3 + "-" * 2, "=" * 20, "ab\n" * 2, end="")

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for s in ("", "ab", "abc", "日"):
    for w in (0, 2, 3, 6, 7, -5):
        print([s.ljust(w) + "|", s.rjust(w), s.center(w) + "|", s.ljust(w, "*"), s.rjust(w, "*"), s.center(w, "*"), s.zfill(w)])
print("-5".zfill(5), "+5".zfill(5), "--5".zfill(6), "-".zfill(3), "abc".zfill(5), "".zfill(2), "a".center(4, "日"), "ab".center(5, "-"), "a".center(4, "-"), "abc".center(6, "-"), "ab".center(7, "-"))
print(err("a".ljust), err("a".ljust, "5"), err("a".ljust, 5, "ab"), err("a".center, 5, ""), err("a".rjust, 5, 1), err("a".zfill, 1.5))

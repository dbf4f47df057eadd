def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print([format("abc", s) for s in ("", "s", "5", "<5", ">5", "^5", "*^7", "5s", ".2", "5.2", ">5.1s", "05", "日>4", "_^5", "<2")])
for spec in ("d", "=5", "+", ",", "x", ".2f", "#", "-5", " ", "5d", "0=5", "z", "<<<5"):
    print(spec, err(format, "abc", spec))
print(err(format, None, "5"), err(format, [], "5"), err(format, {}, "s"), format(None), format([1]), err(format, object(), "x").split("(")[0][:40], err(format, (), ">5"))
print(f"{'a':>{5}}", f"{'a':{'*'}^{5}}", f"{5:0{4}d}", f"{3.14159:.{2}f}", f"{'x':{'>'}{'3'}}", f"{10:#{'x'}}")
print(err(format, 5, "5" * 30), err(format, 5.0, ".%d" % 2 ** 3), err(format, "x", "99999999999999999999"), err(format, 1, "\0<5") == "1\0\0\0\0")

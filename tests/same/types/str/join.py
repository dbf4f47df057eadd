def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(",".join(["a", "b"]), "".join([]), "".join(["x"]), "-".join("abc"), ", ".join(("a", "b", "c")), " ".join({"k": 1}), "|".join(str(i) for i in range(3)), "é".join(["日", "本"]), "ab".join(["", "", ""]))
print(err(",".join, 5), err(",".join, [1]), err(",".join, ["a", 2]), err(",".join, ["a", b"b"]), err(",".join), err(",".join, None), err(",".join, ["a"], ["b"]))
print(len("".join(["ab"] * 1000)), len(",".join(map(str, range(1000)))))


class S(str):
    pass


one = S("one")
print(type("".join([one])).__name__, "".join([one]), S("-").join(["a", "b"]))


def evil():
    yield "a"
    raise KeyError("in join")


print(err("".join, evil()))

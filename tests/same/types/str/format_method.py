def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a} {b}".format(a=1, b=2), "{0} {a} {0}".format(1, a=2), "{{}} {{{}}}".format(5), "".format(), "plain".format(1, 2))
print("{0[0]} {0[1]} {1[k]} {2.real} {2.imag}".format([1, 2], {"k": "v"}, 3 + 4j), "{a.b.c}".format(a=type("A", (), {"b": type("B", (), {"c": 5})})), "{0[a b]}".format({"a b": 1}), "{[0]}".format([7]), "{0[-1]}".format({"-1": "string key"}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:{}}".format("x", 5) + "|", "{:{w}.{p}f}".format(3.14159, w=10, p=2), "{0:{1}{2}}".format("x", ">", 4), "{!r:>6}".format("a"))
for template, args in (("{}", ()), ("{1}", (1,)), ("{a}", ()), ("{", ()), ("}", ()), ("{0", (1,)), ("{0!x}", (1,)), ("{0!}", (1,)), ("{0!rx}", (1,)), ("{} {0}", (1, 2)), ("{0} {}", (1, 2)), ("{0.x}", (1,)), ("{0[x]}", ([1],)), ("{0[0}", (1,)), ("{0.}", (1,)), ("{0[]}", (1,)), ("{:d}", ("a",)), ("{:5.2d}", (1,)), ("{0[5]}", ([1],)), ("{0]}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{-1}", (1,)), ("{ 0}", (1,))):
    print(template, err(template.format, *args))
print("{x}".format_map({"x": 1}), "{0}".format("nested {}"), "{:%}".format(0.5), "{:,}".format(10 ** 9))


class D(dict):
    def __missing__(self, k):
        return f"<{k}>"


print("{a} {b}".format_map(D(a=1)), err("{a}".format_map, {}), err("{}".format_map, {}))

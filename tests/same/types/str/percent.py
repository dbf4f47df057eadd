def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print("%s" % "a", "%s %s" % ("a", 1), "%d%%" % 5, "%5s|%-5s|%05d|%+d|% d" % ("a", "b", 3, 4, 5), "%.2s|%5.1s|" % ("abc", "xyz"), "%c%c" % ("a", 98), "%r %a" % ("é", "é"), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2.345}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), "%s" % (None,), "%s" % [1, 2], "%s" % {"a": 1}, "%s" % ((1, 2),), "%i %u" % (3.9, -3.9), "%ld %hd" % (1, 2))
print("%e %E %f %F %g %G" % ((12345.678,) * 6), "%10.3e|%-10.2f|%+.0f|% .3g" % (1.5, 2.5, 3.5, 0.00001234), "%.3d %x %d" % (5, -255, 2 ** 70), "%x" % 2 ** 2)
for template, args in (("%s", ()), ("%s %s", ("a",)), ("%s", (1, 2)), ("%d", "a"), ("%d", None), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%z", 1), ("%", 1), ("%(a)s", {}), ("%(a)s", 1), ("%(a", {}), ("%*d", ("a", 1)), ("%f", "x"), ("abc", 1), ("abc", [1]), ("abc", {}), ("%.", 1), ("%c", 0x110000), ("%d", "5"), ("%5", 1), ("%s%", 1)):
    print(repr(template), args, err(lambda: template % args))
print("abc" % {}, "abc" % (), "%s" % "日", "日%s" % 1, "%s%s" % ("a" * 3, "b"), "%-10s|" % "日本", "%%", "%%" % ())


class D:
    def __getitem__(self, k):
        return k.upper()


print("%(x)s %(y)s" % D(), "%s" % D().__getitem__("q"))
class S(str): pass
print("%s" % S("sub"), type("%s" % S("x")).__name__, "%d" % True, "%s" % True, "%r" % (1,), "%s %s" % ("a", ("b",)))

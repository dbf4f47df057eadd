# One f-string, one text with %, one template each: the same place meets every kind of value, and every specifier.


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return "<%s|%d>" % (spec, self.cents)

    def __str__(self):
        return "str:%d" % self.cents

    def __repr__(self):
        return f"Money({self.cents!r})"


class Name(str):
    def __format__(self, spec):
        return "name:" + str.__format__(self, spec)

    def __str__(self):
        return "a name"


class Count(int):
    def __str__(self):
        return "a count"


class Half(float):
    pass


VALUES = [
    0, 1, -1, 7, -42, 255, 12345, -99999, 10**9, -(10**15), 2**62 - 1, 2**62, -(2**62), -(2**62) - 1, 2**63, 10**30, -(10**30),
    0.0, -0.0, 0.5, 1.5, 2.5, -2.675, 3.14159, 1e-5, 0.0001, 1e15, 1e16, 123456789.125, -9.995, 0.05, 5e-324, 1e308,
    float("inf"), float("-inf"), float("nan"), 1e22, 99999.5, 0.1 + 0.2, 2.0**-60, 1 / 3, 100.0, 1e100,
    "", "a", "abc", "longer than eight", "é", "naïve", "日本", "a🔔b", "\ud800",
    Money(250), Name("Ada"), Count(3), Half(0.5), [1, "x"], (1, 2), {"k": 1.5}, 2 + 3j, b"bytes", ...,
]
SPECS = [
    "", "d", "5d", "05d", "<8", ">8", "^9", "*^9", "é^9", "日<6", "+", " ", "-", "+08.3f", "9.2f", ".0f", "#.0f", ".1f", ".3e", ".10g", "g",
    "x", "X", "#x", "#010x", "b", "#b", "o", "#o", ",", "_", ",d", "_d", "_x", "012,", "012,.2f", "c", "s", ".2", ".3s", "10.2s", "=10", "0=10",
    "%", ".1%", "n", "e", "E", "G", "F", "z.1f", "z", "f", ".20f", ".17g", ".60f", "40.25f", "#g", "#.3g", "r", "5.", "08", "<08", "q", "1.2.3",
    "é", ">>", ",_", "+s", "#s", "zs",
]
CONVERSIONS = [
    "%s", "%d", "%i", "%5d", "%05d", "%-5d|", "%+d", "% d", "%x", "%X", "%#x", "%o", "%#o", "%.4d", "%8.3d", "%f", "%.2f", "%9.3f", "%-9.1f|", "%+f",
    "%e", "%.2E", "%g", "%#g", "%G", "%.3s", "%8s", "%-8s|", "%r", "%a", "%c", "%%%s", "é %s", "%s é", "%u", "%F", "%010.2f", "%.0f", "%#.0f", "%5%", "%y",
    "%ld", "%.s", "%", "%(k)s", "%*d", "%s %s", "none",
]


def told(error):
    return type(error).__name__ + ": " + str(error).split(" for object of type")[0]


def shown(text):
    return ascii(text)


def by_specifier(value, spec):
    return f"[{value:{spec}}]"


def plain(value):
    return f"{value}"


def between(value):
    return f"<{value}|{value!r}|{value!s}|{value!a}>"


def with_wide_text(value):
    return f"日{value}é{value!r:>20}{value!s:.3}"


for value in VALUES:
    print(shown(plain(value)), shown(between(value)), shown(with_wide_text(value)))

for spec in SPECS:
    formats = eval("lambda value: f'é{value:" + spec + "}'")
    constant = eval("lambda value: f'{value:" + spec + "}'")
    template = "{:" + spec + "}"
    known = ("{0:" + spec + "}|{0}").format
    for value in VALUES:
        lines = []
        for make in (
            lambda: by_specifier(value, spec),
            lambda: constant(value),
            lambda: formats(value),
            lambda: template.format(value),
            lambda: known(value),
            lambda: format(value, spec),
        ):
            try:
                lines.append(shown(make()))
            except Exception as error:
                lines.append(told(error))
        print(shown(spec), *lines if len(set(lines)) > 1 else lines[:1], sep=" | ")

for text in CONVERSIONS:
    constant = eval("lambda value: " + repr(text) + " % value")
    in_tuple = eval("lambda value: " + repr(text) + " % (value,)")
    for value in VALUES:
        lines = []
        for make in (lambda: constant(value), lambda: in_tuple(value), lambda: text % value, lambda: text % (value,)):
            try:
                lines.append(shown(make()))
            except Exception as error:
                lines.append(told(error))
        print(text, *lines, sep=" | ")

print("%s-%d-%5.2f" % ("a", 1, 2.5), "%s" % ((1, 2),), "%d%%" % 50, "abc" % {}, "abc" % [], "%s" % "", "%(a)s %(b)05d" % {"a": 1, "b": 2})
for wrong in (lambda: "%s %s" % "a", lambda: "%s" % (), lambda: "%s" % (1, 2), lambda: "abc" % 1, lambda: "%d" % "x", lambda: "%d %s" % (1.5, [])):
    try:
        print(wrong())
    except TypeError as error:
        print(told(error))


# What is formatted in the middle of another text has a text of its own.
class Nested:
    def __init__(self, depth):
        self.depth = depth

    def __format__(self, spec):
        return f"({self.depth:03d} {Nested(self.depth - 1):x})" if self.depth else "end"

    def __str__(self):
        return "%s<%d>" % (Nested(self.depth - 1), self.depth) if self.depth else "{}".format(f"{self.depth}!")


print(f"a {Nested(5):x} b {Nested(3):y} c", "%s and %s" % (Nested(4), Nested(2)), "{} {:z}".format(Nested(3), Nested(1)))


class Fails:
    def __format__(self, spec):
        raise ValueError("in the middle")


for _ in range(2):
    try:
        print(f"begin {1} {Fails()} end")
    except ValueError as error:
        print(told(error), f"and {2:03d} goes on {'é'}", f"{'日'} wide", f"narrow {3}")

# Floats whose digits are hard, by a row of numbers that repeats in every run.
state = 12345
for n in range(3000):
    state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
    a, b = state >> 32, state & 0xFFFFFFFF | 1
    x = (a - 2**31) / b if n % 3 else a / (1 << b % 60)
    print(x, f"{x:.2f} {x:g} {x:.3e} {x:.10g} {x:12.4f} {x:.0f} {x:,.1f} {x:.17f}", "%.1f %g %.3g %e" % (x, x, x, x), round(x, n % 8), float(repr(x)) == x)
for n in range(400):
    x = n * 0.005
    print(f"{x:.2f} {x:.1f} {-x:.2f} {x:g} {x:.1e} {x * 1000:.4g}", round(x, 2), round(-x, 1), round(x * 100))

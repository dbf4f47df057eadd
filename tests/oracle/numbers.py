"""Calculate by chance and at the edges, and print what Python makes of it.

A line for each, in fields separated by tabs: the operation, its arguments, the result. An integer is `i` and hexadecimal
digits, a float `f` and its bits, a text `s` and UTF-8 in hexadecimal, a truth `b`; several together are separated by
blanks. A result may also be `!` with the name of an exception, a colon and its message.
"""
import math
import operator
import random
import struct
import sys

chance = random.Random(2026)


def shown(value):
    if isinstance(value, bool):
        return f"b{value:d}"
    if isinstance(value, int):
        return f"i{value:x}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", math.nan if value != value else value).hex()
    if isinstance(value, complex):
        return shown(value.real) + " " + shown(value.imag)
    if isinstance(value, str):
        return "s" + value.encode().hex()
    if isinstance(value, bytes):
        return "s" + value.hex()
    if isinstance(value, (tuple, list)):
        return " ".join(map(shown, value))
    return type(value).__name__


def row(name, operation, *arguments):
    try:
        result = shown(operation(*arguments))
    except Exception as error:
        result = f"!{type(error).__name__}:{error}"
    print(name, *map(shown, arguments), result, sep="\t")


# ---- integers

EDGES = [sign * (1 << bits) + near for bits in (0, 1, 30, 31, 52, 53, 54, 61, 62, 63, 64, 65, 127, 128, 129, 192, 1023, 1024)
         for sign in (-1, 1) for near in (-2, -1, 0, 1, 2)]
EDGES += [0, 10 ** 18, 10 ** 19, 10 ** 22, 2 ** 1024 - 2 ** 970, 2 ** 1024 - 2 ** 970 - 1, 2 ** 61 - 1, 2 ** 61 - 2, 2 - 2 ** 61]
SIZES = (1, 4, 8, 16, 31, 32, 53, 60, 61, 62, 63, 64, 65, 100, 127, 128, 130, 190, 256, 500, 1100, 2000)


def an_int(sizes=SIZES):
    if chance.random() < 0.3:
        return chance.choice(EDGES)
    value = chance.getrandbits(chance.choice(sizes))
    return chance.choice((-1, 1, 1)) * value


def two_ints():
    a, b = an_int(), an_int()
    kind = chance.randrange(8)
    if kind == 0:
        return a * b, b
    if kind == 1:
        return a * b + chance.choice((-1, 1)), b
    if kind == 2:
        return a, a + chance.choice((-1, 0, 1))
    return a, b


BINARY = [("add", operator.add), ("sub", operator.sub), ("mul", operator.mul), ("floordiv", operator.floordiv),
          ("modulo", operator.mod), ("divmod", divmod), ("truediv", operator.truediv), ("and", operator.and_), ("or", operator.or_),
          ("xor", operator.xor), ("gcd", math.gcd), ("lcm", math.lcm), ("compare", lambda a, b: (a > b) - (a < b)),
          ("equals", operator.eq)]
UNARY = [("neg", operator.neg), ("abs", abs), ("invert", operator.invert), ("bit_length", int.bit_length), ("bit_count", int.bit_count),
         ("hash", hash), ("to_float", float), ("isqrt", math.isqrt), ("str", str), ]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def in_radix(value, radix):
    digits, rest = "", abs(value)
    while rest or not digits:
        rest, digit = divmod(rest, radix)
        digits = DIGITS[digit] + digits
    return "-" * (value < 0) + digits


def integers():
    for _ in range(6_000):
        for name, operation in BINARY:
            row(name, operation, *two_ints())
    for a in EDGES:
        for b in EDGES:
            row("truediv", operator.truediv, a, b)
            row("divmod", divmod, a, b)
    for _ in range(2_000):
        a, b = an_int(), chance.getrandbits(chance.choice((1, 53, 54, 60, 64)))
        row("truediv", operator.truediv, (2 * a + 1) * b << chance.randrange(1100), b << chance.randrange(1200))
    for _ in range(3_000):
        for name, operation in UNARY:
            row(name, operation, an_int())
        count = chance.choice((0, 1, 2, 31, 61, 62, 63, 64, 65, 100, 128, 1000, 2 ** 63, 2 ** 70, -1, chance.randrange(300)))
        row("shr", operator.rshift, an_int(), count)
        row("shl", operator.lshift, an_int(), min(count, 3000))
        radix = chance.randrange(2, 37)
        row("radix", in_radix, an_int(), radix)
        text = in_radix(an_int(), radix)
        row("parse", int, text.upper() if chance.random() < 0.3 else text, radix)
    row("str", str, 10 ** 4299)
    row("str", str, -10 ** 4300 + 1)
    row("str", str, 10 ** 4300)
    row("str", str, 1 << 20_000)
    row("parse", int, "9" * 4300, 10)
    row("parse", int, "-" + "9" * 4301, 10)
    row("parse", int, "1_" * 4300 + "1", 10)
    row("parse", int, "f" * 5000, 16)
    row("parse", int, "z" * 5000, 36)


def powers():
    for _ in range(4_000):
        base, exponent = an_int((1, 2, 4, 8, 31, 63, 64, 100)), chance.choice((0, 1, 2, 3, 4, 7, 10, 61, 62, 63, 64, 100))
        row("pow", pow, base, exponent)
        # A float for the base, one for the exponent: what they give is the other pair's affair.
        row("pow_mod", pow, an_int(), abs(an_int()), an_int())
        row("pow_mod", pow, an_int(), -abs(an_int()), an_int())
        modulus, base = an_int((1, 2, 4)), an_int((1, 2, 4))
        row("pow_mod", pow, base, chance.randrange(-5, 100), modulus)
    for base in (0, 1, -1, 2, -2, 10, -10):
        for exponent in (0, 1, 2, 3, 62, 63, 64, 1000, 1001):
            row("pow", pow, base, exponent)
    for exponent in (10 ** 20, 10 ** 20 + 1):
        for base in (0, 1, -1):
            row("pow", pow, base, exponent)


def conversions():
    for _ in range(6_000):
        value, length = an_int((1, 7, 8, 9, 15, 16, 31, 63, 64, 65, 128)), chance.choice((0, 1, 2, 4, 8, 9, 16, 17))
        order, signed = chance.choice(("big", "little")), chance.random() < 0.6
        row("to_bytes", lambda v, l, o, s: v.to_bytes(l, o, signed=s), value, length, order, signed)
        data = chance.randbytes(chance.randrange(20))
        row("from_bytes", lambda d, o, s: int.from_bytes(d, o, signed=s), data, order, signed)
        x = a_float()
        row("from_float", int, x)
        row("compare_float", lambda a, x: None if x != x else (a > x) - (a < x), an_int(), x)
        a = an_int()
        row("equals_float", operator.eq, a, x)
        if a.bit_length() < 1024:
            near = math.nextafter(float(a), chance.choice((-math.inf, math.inf))) if chance.random() < 0.5 else float(a)
            row("compare_float", lambda a, x: (a > x) - (a < x), a, near)
            row("equals_float", operator.eq, a, near)
        row("round_tens", lambda a, n: round(a, -n), an_int(), chance.randrange(1, 25))
        zeros = chance.randrange(1, 20)
        row("round_tens", lambda a, n: round(a, -n), 5 * 10 ** (zeros - 1) * chance.randrange(-30, 30) + chance.choice((-1, 0, 0, 1)), zeros)


def counting():
    for n in [*range(-2, 200), 1000, 3000, 10 ** 30, 10 ** 19]:
        row("factorial", math.factorial, n)
    for n in [*range(-1, 80), 100, 1000, 2 ** 62, 2 ** 63, 10 ** 30]:
        for k in [*range(-1, 40, 3), 66, 67, 99, 100]:
            row("comb", math.comb, n, k)
            row("perm", math.perm, n, k)
    row("comb", math.comb, 10 ** 30, 10 ** 30 - 3)
    row("comb", math.comb, 10 ** 30, 10 ** 25)
    row("perm", math.perm, 10 ** 30, 10 ** 25)
    row("comb", math.comb, 3000, 1500)
    row("perm", math.perm, 3000, 1500)


# ---- floats

FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.0, -2.0, 3.0, 10.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, -1.7976931348623157e308, 1e16, 2.0 ** 53, 2.0 ** 62, -2.0 ** 62, 2.0 ** 63, -2.0 ** 63, 1e22, 1e300, 1e-300]


def a_float():
    kind = chance.randrange(8)
    if kind == 0:
        return chance.choice(FLOATS)
    if kind == 1:
        return struct.unpack("<d", chance.randbytes(8))[0]
    if kind == 2:
        return chance.randrange(-10 ** 6, 10 ** 6) / 2 ** chance.randrange(12)
    if kind == 3:
        return float(chance.randrange(-10 ** 18, 10 ** 18))
    if kind == 4:
        return float(chance.randrange(-20, 20))
    return chance.uniform(-1, 1) * 10.0 ** chance.randrange(-8, 20)


def near(x):
    kind = chance.randrange(6)
    if kind == 0:
        return x * chance.randrange(-9, 9)
    if kind == 1:
        return math.nextafter(x, 0.0)
    return a_float()


def power(a, b):
    """Whether a complex power is too large is not asked here."""
    try:
        return "complex" if isinstance(a ** b, complex) else a ** b
    except OverflowError as error:
        if str(error) == "complex exponentiation":
            return "complex"
        raise


def float_arithmetic():
    pairs = [(a, b) for a in FLOATS for b in FLOATS]
    for _ in range(12_000):
        a = a_float()
        pairs.append((near(a), a))
        pairs.append((a_float(), float(chance.randrange(-30, 30))))
    for a, b in pairs:
        row("truediv", operator.truediv, a, b)
        row("floordiv", operator.floordiv, a, b)
        row("modulo", operator.mod, a, b)
        row("divmod", divmod, a, b)
        row("pow", power, a, b)
    for x in FLOATS + [a_float() for _ in range(12_000)]:
        row("is_integer", float.is_integer, x)
        row("as_integer_ratio", float.as_integer_ratio, x)
        row("from_float", int, x)
        row("round", round, x)
        row("floor", math.floor, x)
        row("ceil", math.ceil, x)
        row("hex", float.hex, x)
        row("from_hex", float.fromhex, x.hex())
        if x == x:
            row("hash", hash, x)
        row("round_to", round, x, chance.choice((0, 1, 2, 5, -1, -2, -5, -300, -308, 300)))
    row("round_to", round, 1.7976931348623157e308, -308)
    row("from_hex", float.fromhex, "0x1p")
    row("from_hex", float.fromhex, "0x1p1024")
    for _ in range(2_000):
        # The power of an integer with a negative exponent.
        row("pow", pow, an_int((1, 2, 4, 31, 64)), -chance.choice((1, 2, 3, 10, 100, 2 ** 70)))


# ---- math

UNARY_MATH = ("acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 frexp gamma lgamma log log10 log1p log2 modf "
              "radians sin sinh sqrt tan tanh trunc ulp").split()


def an_argument():
    """Where functions are interesting: near zero, near one, and anywhere."""
    kind = chance.randrange(6)
    if kind == 0:
        return chance.uniform(-1, 1)
    if kind == 1:
        return chance.uniform(-30, 30)
    if kind == 2:
        return chance.uniform(-200, 200)
    if kind == 3:
        return chance.choice((-1, 0, 1, 2)) + chance.uniform(-1, 1) * 2.0 ** -chance.randrange(60)
    return a_float()


def functions():
    for name in UNARY_MATH:
        for x in FLOATS + [an_argument() for _ in range(6_000)] + [i / 2 for i in range(-60, 400)]:
            row(name, getattr(math, name), x)
    pairs = [(a, b) for a in FLOATS for b in FLOATS] + [(near(a), a) for a in (an_argument() for _ in range(8_000))]
    for a, b in pairs:
        for name in ("atan2", "fmod", "remainder", "nextafter"):
            row(name, getattr(math, name), a, b)
        row("math.pow", math.pow, a, b)
        row("log base", math.log, abs(a), abs(b))
        row("isclose", math.isclose, a, b)
        row("isclose", math.isclose, a, b * (1 + 1e-9))
        row("ldexp", math.ldexp, a, chance.choice((0, 1, -1, 52, -1074, 1023, 2 ** 70, -2 ** 70, chance.randrange(-2200, 2200))))
    for n in EDGES + [chance.getrandbits(size) for size in (10, 100, 1000, 1023, 1024, 1025, 2000, 9000) for _ in range(300)]:
        row("log", math.log, n)
        row("log2", math.log2, n)
        row("log10", math.log10, n)


def exact_sum(values):
    """As `sum` has it since 3.12."""
    total, lost = 0.0, 0.0
    for x in values:
        new = total + x
        lost += (total - new) + x if abs(total) >= abs(x) else (x - new) + total
        total = new
    return total + lost if lost and math.isfinite(lost) else total


def many(operation, name):
    row_of = lambda *values: row(name, lambda *values: operation(values), *values)
    for _ in range(6_000):
        size = chance.choice((0, 1, 2, 3, 5, 10, 30))
        kind = chance.randrange(5)
        if kind == 0:
            values = [a_float() for _ in range(size)]
        elif kind == 1:
            values = [chance.choice((1, -1)) * 2.0 ** chance.randrange(-60, 60) for _ in range(size)]
        elif kind == 2:
            values = [chance.uniform(-1, 1) * 10.0 ** chance.randrange(-20, 20) for _ in range(size)]
        elif kind == 3:
            values = [chance.gauss(0, 1) for _ in range(size)]
        else:
            values = [chance.choice((1e308, -1e308, 1.0, 1e-300, 5e-324, 1e16)) for _ in range(size)]
        if kind > 1:
            values += [-x for x in values if chance.random() < 0.5]
            chance.shuffle(values)
        row_of(*values)


def sums():
    many(math.fsum, "fsum")
    many(exact_sum, "sum")
    many(lambda values: math.hypot(*values), "hypot")
    for special in (math.inf, -math.inf, math.nan):
        row("fsum", lambda *values: math.fsum(values), 1.0, special, 1e300)
        row("fsum", lambda *values: math.fsum(values), math.inf, special)
        row("hypot", math.hypot, 1.0, special, math.inf)


# ---- complex numbers

def complexes():
    parts = (0.0, -0.0, 1.0, -1.0, 2.5, 1e200, math.inf, math.nan)
    values = [complex(a, b) for a in parts for b in parts]
    pairs = [(a, b) for a in values for b in values]
    for _ in range(8_000):
        pairs.append((complex(an_argument(), an_argument()), complex(an_argument(), an_argument())))
        pairs.append((complex(an_argument(), an_argument()), complex(chance.randrange(-110, 110))))
        pairs.append((complex(chance.uniform(-3, 3), chance.uniform(-3, 3)), complex(chance.uniform(-9, 9), chance.uniform(-9, 9))))
    for a, b in pairs:
        parts = a.real, a.imag, b.real, b.imag
        row("complex mul", lambda a, b, c, d: complex(a, b) * complex(c, d), *parts)
        row("complex div", lambda a, b, c, d: complex(a, b) / complex(c, d), *parts)
        row("complex pow", lambda a, b, c, d: complex(a, b) ** complex(c, d), *parts)
        row("complex abs", lambda a, b: abs(complex(a, b)), *parts[:2])
        if a == a:
            row("complex hash", lambda a, b: hash(complex(a, b)), *parts[:2])


sys.set_int_max_str_digits(4300)
integers()
powers()
conversions()
counting()
float_arithmetic()
functions()
sums()
complexes()

"""Print some values, each with its `repr`: the ordinary, the extreme, and many by chance.

A line for each: the kind of the value, how to make it, and its `repr`, separated by tabs. A float
or imaginary number is made from its bits, a string from UTF-8 which encodes lone surrogates too,
bytes from themselves: all in hexadecimal. An integer is a literal in radix 2, 8 or 16.
"""
import random
import struct
import sys

CHARACTERS = "aé日🔔'\"\\\n\r\t\0\x7f\x80\xa0\xad\u0300\u200b\u2028\ud800\udfff\ue000\ufeff\U000e0001\U0010ffff"

chance = random.Random(311)


def floats():
    """Ends of ranges, powers, halves between numbers of sixteen digits, and bits by chance."""
    yield from (0.0, -0.0, float("inf"), float("-inf"), float("nan"))
    for exponent in range(-1074, 1024):
        power = struct.unpack("<q", struct.pack("<d", 2.0 ** exponent))[0]
        for bits in (power - 1, power, power + 1):
            yield struct.unpack("<d", struct.pack("<q", bits))[0]
    for exponent in range(-323, 309):
        yield float(f"1e{exponent}")
        yield float(f"{chance.randrange(1, 1000)}e{exponent - 3}")
    for _ in range(20_000):
        yield chance.randrange(2 ** 53) / 2 ** chance.randrange(12)
        yield float(chance.randrange(2 ** 62))
        yield struct.unpack("<d", chance.randbytes(8))[0]


def strings():
    yield from ("", "'", '"', "'\"", *CHARACTERS)
    for _ in range(5_000):
        yield "".join(chance.choices(CHARACTERS, k=chance.randrange(12)))


def integers():
    """Literals with a prefix."""
    for _ in range(2_000):
        write = chance.choice((bin, oct, hex))
        yield write(chance.getrandbits(chance.randrange(64, 600)))
    yield hex(10 ** 4299)
    yield from (f"0x{'0' * 40}1", f"0x{'0' * 40}", oct(10 ** 18), bin(10 ** 36 - 1))


sys.stdout.reconfigure(encoding="utf-8")
for value in floats():
    bits = struct.pack(">d", value).hex()
    print("float", bits, repr(value), sep="\t")
    # A negative zero would be lost in the real part.
    if not str(value).startswith("-"):
        print("imaginary", bits, repr(complex(0, value)), sep="\t")
for value in strings():
    print("str", value.encode("utf-8", "surrogatepass").hex(), repr(value), sep="\t")
    plain = value.encode("latin-1", "ignore")
    print("bytes", plain.hex(), repr(plain), sep="\t")
for literal in integers():
    print("int", literal, repr(int(literal, 0)), sep="\t")

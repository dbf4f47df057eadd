"""Format, parse and round by chance, and print what Python makes of it.

A line for each, in fields separated by tabs: what was done, with what, and the result. Text is in hexadecimal, and so are
the bits of floats. A result is `=` and a text, or `!` with the name of an exception, a colon and its message.
"""
import random
import re
import struct
import sys
from _string import formatter_field_name_split, formatter_parser

chance = random.Random(312)
maybe = lambda *choices: chance.choice(("", *choices))


def encoded(text):
    return text.encode("utf-8", "surrogatepass").hex()


def bits(value):
    return struct.pack(">d", value).hex()


def outcome(act):
    try:
        return "=" + encoded(act())
    except Exception as error:
        return "!" + encoded(f"{type(error).__name__}:{error}")


def row(*fields):
    print(*fields, sep="\t")


def a_float():
    kind = chance.randrange(8)
    if kind == 0:
        return chance.choice((0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324, 1.7976931348623157e308, 1e16, 1e22))
    if kind == 1:
        return struct.unpack("<d", chance.randbytes(8))[0]
    if kind == 2:
        return chance.randrange(-10 ** 6, 10 ** 6) / 2 ** chance.randrange(12)
    if kind == 3:
        return float(chance.randrange(-10 ** 18, 10 ** 18))
    if kind == 4:
        return 5 * 10.0 ** chance.randrange(-8, 30)
    return chance.uniform(-1, 1) * 10.0 ** chance.randrange(-8, 20)


def an_int():
    size = chance.choice((2, 4, 8, 16, 31, 63, 64, 200))
    return chance.choice((-1, 1)) * chance.getrandbits(size)


def a_text():
    return "".join(chance.choices("abcé日🔔\ud800 {}", k=chance.randrange(8)))


def a_spec(types):
    align = maybe(*"<>^=", "*<", "0=", "0>", "é^", "🔔=", "\ud800<", "x>", "{>")
    width = maybe("1", "4", "5", "6", "9", "12", "20", "٨", "0")
    precision = maybe(".0", ".1", ".2", ".3", ".5", ".17", ".30", ".٣")
    if chance.random() < 0.02:
        precision = chance.choice((".", ".340", ".1200", ".99999999999", "." + "9" * 20))
    parts = [align, maybe(*"+- "), maybe("z") if chance.random() < 0.3 else "", maybe("#"), maybe("0"), width, maybe(*",_"),
             precision if chance.random() < 0.6 else "", maybe(*types, *types)]
    if chance.random() < 0.05:
        parts.insert(chance.randrange(len(parts)), chance.choice(("q", ",", "_", "é", "\x01", "0", "s", "n", "\x7f", "%", " ")))
    return "".join(parts)


def formats():
    for _ in range(30_000):
        value, spec = an_int(), a_spec("bcdoxXneEfFgG%")
        if abs(value) >= 2 ** 1000 or value.bit_length() > 64 and spec[-1:] in tuple("eEfFgG%"):
            value = 7
        row("int", value, encoded(spec), outcome(lambda: format(value, spec)))
        value, spec = a_float(), a_spec("neEfFgG%")
        row("float", bits(value), encoded(spec), outcome(lambda: format(value, spec)))
    for _ in range(10_000):
        value, spec = complex(a_float(), a_float()), a_spec("neEfFgG").replace("0", "")
        row("complex", bits(value.real), bits(value.imag), encoded(spec), outcome(lambda: format(value, spec)))
        value, spec = a_text(), a_spec("s").replace("+", "").replace("#", "")
        row("str", encoded(value), encoded(spec), outcome(lambda: format(value, spec)))


def a_directive(types):
    flags = "".join(chance.choices("-+ #0", k=chance.randrange(4)))
    width = maybe("1", "5", "8", "12")
    precision = maybe(".", ".0", ".1", ".3", ".12", ".٣", ".99999999999") if chance.random() < 0.5 else ""
    return maybe("a", "%%", "é") + "%" + flags + width + precision + maybe(*"hlL") + chance.choice(types) + maybe("z", "%%")


def percents():
    for _ in range(15_000):
        value, text = an_int(), a_directive("diuoxXcdiuoxXdq%")
        row("%int", encoded(text), value, outcome(lambda: text % (value,)))
        value, text = a_float(), a_directive("eEfFgGeEfFgGé")
        row("%float", encoded(text), bits(value), outcome(lambda: text % (value,)))
        value, text = a_text(), a_directive("ss") + chance.choice(("", "", "", "%", "%(a"))
        row("%str", encoded(text), encoded(value), outcome(lambda: text % (value,)))


def dumped(template):
    """The pieces of a template, each on a line."""
    lines = []
    for literal, name, spec, conversion in formatter_parser(template):
        if literal:
            lines.append("text " + literal)
        if name is not None:
            first, rest = formatter_field_name_split(name)
            steps = [f"{'.' if is_attribute else '['}{step}" for is_attribute, step in rest]
            lines.append(" ".join(("field", str(first), *steps, f"!{conversion or ''}", f":{spec}")))
    return "\n".join(lines)


def templates():
    pieces = ["a", "é", "{", "}", "{{", "}}", "{}", "{0}", "{a.b}", "{0[x]}", "[", "]", ".", "!", "!r", ":", "{x!r:>{w}}", "{٣[٤].q}",
              "{a[}]}", "{a[b", "\ud800", "9" * 20, "{:{}}", "{!é}"]
    for _ in range(20_000):
        text = "".join(chance.choices(pieces, k=chance.randrange(1, 6)))
        row("template", encoded(text), outcome(lambda: dumped(text)))


def from_hex(text):
    """Of a text that is too large and also wrong in what follows, we say only that it is wrong."""
    try:
        return bits(abs(float.fromhex(text)) if "nan" in text else float.fromhex(text))
    except OverflowError:
        float.fromhex(re.sub(r"p\+?\d+", "p0", text, count=1))
        raise


def numbers():
    letters = ["1", "0", "9", "_", ".", "e", "-", "+", " ", "٣", "\u3000", "\x1c", "inf", "nan", "INFINITY", "x", "25", "1e5", "e-3", "\n", "²"]
    for _ in range(30_000):
        text = "".join(chance.choices(letters, k=chance.randrange(6)))
        row("parse float", encoded(text), outcome(lambda: bits(abs(float(text)) if float(text) != float(text) else float(text))))
    letters = ["0x", "0b", "0o", "0", "1", "_", "7", "f", "-", "+", " ", "z", "F", "٣", "\x85", "\x1f", "0X", "00"]
    for _ in range(30_000):
        text, base = "".join(chance.choices(letters, k=chance.randrange(6))), chance.choice((0, 0, 2, 8, 10, 16, 36, 1, 37))
        row("parse int", base, encoded(text), outcome(lambda: str(int(text, base))))
    for _ in range(30_000):
        value, places = a_float(), chance.choice((0, 1, 2, 3, 5, 15, 16, 320, 324, -1, -2, -3, -5, -10, -18, -22, -23, -308, -309))
        row("round", bits(value), places, outcome(lambda: bits(round(value, places))))
        row("hex", bits(value), outcome(lambda: value.hex()))
    letters = ["0x", "1", "f", "0", ".", "p", "p-1074", "p-1075", "p1023", "p+3", "8", "0000000000000", "-", " ", "inf", "nan", "fffffffffffff", "p-1030", "_"]
    for _ in range(30_000):
        text = "".join(chance.choices(letters, k=chance.randrange(7)))
        row("from hex", encoded(text), outcome(lambda: from_hex(text)))


sys.stdout.reconfigure(encoding="utf-8")
formats()
percents()
templates()
numbers()

"""Ask `str` and `bytes` by chance, and print what they answer.

A line for each question, in fields separated by tabs: the method, the string, the arguments, and the answer. Text is UTF-8
in hexadecimal, in which a lone surrogate is encoded like every other code point. Of a list, each item has a `;` behind it.

With the argument `characters`, a line for each character that this python knows: what it is and what it becomes.
"""
import random
import sys
import unicodedata

chance = random.Random(1991)


def encoded(text):
    return (text if isinstance(text, (bytes, bytearray)) else text.encode("utf-8", "surrogatepass")).hex()


def shown(value):
    if isinstance(value, (str, bytes, bytearray)):
        return encoded(value)
    if isinstance(value, (list, tuple)):
        return "".join(shown(item) + ";" for item in value)
    return str(value)


def row(method, *fields):
    print(method, *map(shown, fields), sep="\t")


def ask(method, text, *arguments):
    """The answer of a method; `None` stands for an argument that is left out at the end."""
    given = list(arguments)
    while given and given[-1] is None and method not in ("split", "rsplit", "strip", "lstrip", "rstrip"):
        given.pop()
    row(method, text, *arguments, getattr(text, method)(*given))


# ---- texts

POOLS = (
    "abcAB \t\n",
    "aAbB12_-+ '.:\x1c\x1f\x85\xa0",
    "éÉßµÿÄä\xaa ab",
    "abcxyz\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
    "ΣσςΑα'. \u0301aB",
    "日本語ǅǆǄŉﬁᾳᾼİıK ab",
    "\ud800\udfff\udc80a日",
    "🔔🐍𐐀𐐨aé日\ud83d",
    "٣²Ⅷ五½൰1a",
    " \t\u1680\u2003\u3000\u202fx",
)
# Unicode 15 found these to be lower case letters.
NOW_LOWER = (0x10fc, 0xa7f2, 0xa7f3, 0xa7f4, 0xab69)
KNOWN = [c for c in range(0x110000) if unicodedata.category(chr(c)) not in ("Cn", "Co") and c not in NOW_LOWER]


def a_text(longest=12):
    kind = chance.randrange(12)
    length = chance.randrange(longest)
    if kind == 0:
        return "".join(chr(chance.choice(KNOWN)) for _ in range(length))
    if kind == 1:
        return "".join(chr(chance.randrange(0x250)) for _ in range(length))
    return "".join(chance.choices(chance.choice(POOLS), k=length))


def a_pair():
    """A text and a piece of it, or one like it."""
    pool = chance.choice(POOLS)[:chance.randrange(1, 6)]
    text = "".join(chance.choices(pool, k=chance.choice((0, 1, 3, 8, 30, 100, 200))))
    if chance.randrange(8) == 0:
        text += chance.choice(("é", "日", "🔔"))
    start = chance.randrange(len(text) + 1)
    part = text[start:start + chance.choice((0, 1, 1, 1, 2, 2, 3, 5, 9))]
    if chance.randrange(6) == 0:
        part += chance.choice(pool + "é日🔔")
    return text, part


def an_index(length):
    return chance.choice((None, chance.randrange(-length - 3, length + 4), chance.randrange(-3, 4),
                          -2 ** 63, 2 ** 63 - 1))


def a_limit():
    return chance.choice((-1, -1, 0, 1, 2, 3, 100))


# ---- questions

SAME_CASE = ("isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isprintable", "isspace", "isidentifier",
             "isupper", "islower", "istitle", "isascii", "upper", "lower", "title", "capitalize", "swapcase", "casefold")


def about_cases():
    for _ in range(12000):
        text = a_text()
        for method in SAME_CASE:
            ask(method, text)


def about_search(change):
    for _ in range(12000):
        text, part = map(change, a_pair())
        start, end = an_index(len(text)), an_index(len(text))
        for method in ("find", "rfind", "count", "startswith", "endswith"):
            row(method, text, part, start, end, getattr(text, method)(part, start, end))
        row("contains", text, part, part in text)
        row("compare", text, part, (text > part) - (text < part))
        row("replace", text, part, new := change(a_text(4)), limit := a_limit(), text.replace(part, new, limit))
        ask("removeprefix", text, part)
        ask("removesuffix", text, part)
        if part:
            ask("partition", text, part)
            ask("rpartition", text, part)
            ask("split", text, part, a_limit())
            ask("rsplit", text, part, a_limit())


def about_parts(change):
    for _ in range(12000):
        text = change(a_text(20))
        for method in ("split", "rsplit"):
            row(method + " words", text, limit := a_limit(), getattr(text, method)(None, limit))
        for keeps in (False, True):
            ask("splitlines", text, keeps)
        for method in ("strip", "lstrip", "rstrip"):
            row(method + " space", text, getattr(text, method)())
            of = change("".join(chance.choices(chance.choice(POOLS) + "abAB ", k=chance.randrange(5))))
            row(method, text, of, getattr(text, method)(of))


def about_shapes(change):
    fills = "*", " ", "é", "日", "🔔", "\ud800"
    for _ in range(8000):
        text = change(a_text(20))
        start, stop, step = an_index(len(text)), an_index(len(text)), chance.choice((1, 2, 3, -1, -1, -2, -7, 2 ** 62))
        row("slice", text, start, stop, step, text[start:stop:step])
        row("repeat", text, times := chance.randrange(5), text * times)
        row("join", text, parts := [change(a_text(5)) for _ in range(chance.randrange(5))], text.join(parts))
        ask("zfill", text, chance.randrange(30))
        ask("expandtabs", text, chance.randrange(-1, 9))
        for method in ("center", "ljust", "rjust"):
            fill = change(chance.choice(fills[:2] if change is as_bytes else fills))
            row(method, text, width := chance.randrange(30), fill, getattr(text, method)(width, fill))


def about_tables():
    table = {ord("a"): None, ord("b"): "日本", ord("c"): ord("é"), ord("é"): "", ord("日"): 0x1f514, 0xd800: "x"}
    for _ in range(2000):
        text = a_text(20)
        row("translate", text, text.translate(table))


def as_text(text):
    return text


def as_bytes(text):
    """Bytes that are like the text: those of ASCII stay."""
    return bytes(ord(c) & 0xff for c in text)


def about_characters():
    for code_point in KNOWN:
        char = chr(code_point)
        tests = (char.isalpha(), char.isdecimal(), char.isdigit(), char.isnumeric(), char.isalnum(), char.isspace(),
                 char.isupper(), char.islower(), char.istitle(), char.isprintable(), char.isidentifier(),
                 ("a" + char).isidentifier(), len(("a" + char + "b").splitlines()) == 2, char.isascii())
        becomes = (char.upper(), char.lower(), char.title(), char.casefold(), char.swapcase(),
                   (char + "Σ").lower(), ("AΣ" + char).lower(), ("AΣ" + char + "A").lower(), ("A" + char + "a").title())
        row(encoded(char), *becomes, sum(test << place for place, test in enumerate(tests)))


if sys.argv[1:] == ["characters"]:
    about_characters()
else:
    about_cases()
    about_search(as_text)
    about_parts(as_text)
    about_shapes(as_text)
    about_tables()

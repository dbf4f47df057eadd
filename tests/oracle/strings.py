"""Ask `str` and `bytes` by chance, and print what they answer.

A line for each question, in fields separated by tabs: the method, the string, the arguments, and the answer. Text is UTF-8
in hexadecimal, in which a lone surrogate is encoded like every other code point; bytes are shown like the text whose code
points they are, and `bytes` stands before the method. Of a list, each item has a `;` behind it.

With the argument `characters`, a line for each character that this python knows: what it is and what it becomes. With
`codecs`, what is encoded and decoded: an answer is then `=` and a text, or `!` and the fields of the exception.
"""
import codecs
import random
import sys
import unicodedata
from encodings.aliases import aliases

chance = random.Random(1991)


def encoded(text):
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    return text.encode("utf-8", "surrogatepass").hex()


def shown(value):
    if isinstance(value, (str, bytes)):
        return encoded(value)
    if isinstance(value, (list, tuple)):
        return "".join(shown(item) + ";" for item in value)
    return str(value)


def row(method, *fields):
    method = "bytes " + method if isinstance(fields[0], bytes) else method
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
        text += chance.choice(("", "", "'", '"', "'\"", "\\\r"))
        row("repr", text, repr(text))
        row("ascii", text, ascii(text))
        for method in SAME_CASE:
            if hasattr(b"", method):
                ask(method, as_bytes(text))


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



# ---- bytes alone


def about_digits():
    for _ in range(4000):
        data = chance.randbytes(chance.randrange(12))
        row("hex", data, separator := chance.choice((b"", b":", b"-")), group := chance.randrange(-5, 6),
            (data.hex(separator, group) if separator else data.hex()).encode())
        text = "".join(chance.choices("0123456789abcdefAF  \t\n" + chance.choice(("", "", "g", "é", "日")), k=chance.randrange(9)))
        try:
            answer = bytes.fromhex(text).decode("latin-1")
        except ValueError as error:
            answer = str(error).rpartition(" ")[2]
        row("fromhex", text, answer)
        table = bytes(255 - byte for byte in range(256))
        row("translate", data, deleted := chance.randbytes(40), data.translate(table, deleted))


# ---- codecs

WIDE = "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"
CHARMAPS = ("cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859-2 iso8859-3 iso8859-4 "
            "iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13 iso8859-14 iso8859-15 "
            "iso8859-16 koi8-r koi8-u mac-cyrillic mac-roman tis-620").split()
MULTIBYTE = "big5 big5hkscs cp932 cp949 cp950 euc_jp euc_kr gb18030 gb2312 gbk iso2022_jp shift_jis".split()
HANDLERS = ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape",
            "surrogatepass")


def code(method, codec, handler, value):
    try:
        answer = "=" + encoded(getattr(codecs, method)(value, codec, handler))
    except UnicodeError as error:
        answer = f"!{error.encoding}:{error.start}:{error.end}:{error.reason}"
    except TypeError:
        answer = "!TypeError"
    print(method, codec, handler, encoded(value), answer, sep="\t")


def some_bytes(codec):
    kind = chance.randrange(4)
    if kind == 0:
        return chance.randbytes(chance.randrange(12))
    if kind == 1:
        return bytes(chance.choices(b"a\x80\xbf\xc2\xc3\xe0\xa0\xed\xef\xbb\xf0\x90\xf4\x8f\xff\xfe\x00\xd8\xdc",
                                    k=chance.randrange(12)))
    data = bytearray(a_text().encode(codec, "surrogatepass" if codec.startswith("utf") else "ignore"))
    if data and kind == 2:
        data[chance.randrange(len(data))] = chance.choice((0xff, 0x80, 0xd8, 0xdc, chance.randrange(256)))
    return bytes(data[:chance.choice((None, -1, -2))])


def about_codecs():
    for codec in ("utf-8", "utf-8", "utf-8", "utf-8-sig", "ascii", "latin-1", *WIDE, *CHARMAPS):
        for _ in range(1500):
            code("decode", codec, chance.choice(HANDLERS), some_bytes(codec))
            code("encode", codec, chance.choice(HANDLERS), a_text())
    for codec in CHARMAPS:
        for byte in range(256):
            code("decode", codec, "strict", bytes([byte]))
    for codec in MULTIBYTE:
        for _ in range(400):
            # The kana of Big5 are others on the web.
            text = "".join(chance.choices("ab 日本語中文人山川\n" + "カナあい" * ("big5" not in codec and codec != "cp950"), k=chance.randrange(9)))
            text = text.encode(codec, "ignore").decode(codec)
            code("encode", codec, "strict", text)
            code("decode", codec, "strict", text.encode(codec))
            code("encode", codec, chance.choice(HANDLERS[:6]), text + chance.choice("🔔\ud800\udc80"))
            if codec != "iso2022_jp":
                code("decode", codec, chance.choice(HANDLERS[:4]), text.encode(codec)[:-1])
                code("decode", codec, chance.choice(HANDLERS[:4]), text.encode(codec) + b"\xa4 a")


def found(name):
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "None"


def about_names():
    known = ["utf-8", "utf-8-sig", "ascii", "latin-1", *WIDE, *CHARMAPS, *MULTIBYTE]
    official = {found(name) for name in known}
    for name in [*known, *(name for name in aliases if found(name) in official)]:
        for spelled in (name, name.upper(), name.replace("_", "-"), name.replace("-", " "), f"-{name}_", name.replace("_", ".")):
            print("name", encoded(spelled), found(spelled), sep="\t")


if sys.argv[1:] == ["characters"]:
    about_characters()
elif sys.argv[1:] == ["codecs"]:
    about_codecs()
    about_names()
else:
    about_cases()
    for change in (as_text, as_bytes):
        about_search(change)
        about_parts(change)
        about_shapes(change)
    about_tables()
    about_digits()

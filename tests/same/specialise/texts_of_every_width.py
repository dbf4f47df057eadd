# The quick ways for texts in one byte a unit, beside the slow ones for others: all must say the same.

WORDS = ["", "a", "b", "ab", "ba", "aa", "aab", "abab", "xyz", "the", "é", "éa", "aé", "日", "日本", "a日", "🔔", "🔔a", ",", " ", "\n", "x" * 7, "x" * 8, "x" * 9, "longer than sixteen units"]
TEXTS = [w * n for w in WORDS for n in (1, 3, 40)] + ["a,b,,c", ",", "  two  words ", "line\nline\r\n", "the quick brown fox jumps over the lazy dog " * 3, "é,日,🔔,a", "'", '"', "it's", "tab\t", "\\", "\x7f", "a" * 1023 + "b", "ab" * 600 + "abc"]


def check(text):
    total = 0
    for word in WORDS:
        found = [text.find(word), text.rfind(word), text.count(word), word in text, text.startswith(word), text.endswith(word)]
        total = total * 31 + sum((at + 2) * int(one) for at, one in enumerate(found)) & 0xFFFFFFFF
        for new in ("", "-", "12", "é", "日本"):
            for limit in (-1, 0, 1, 2):
                made = text.replace(word, new, limit)
                total = total * 31 + len(made) + sum(map(ord, made[:50])) & 0xFFFFFFFF
        if word:
            for limit in (-1, 0, 1, 2):
                parts = text.split(word, limit)
                assert word.join(parts) == text
                total = total * 31 + len(parts) + sum(map(len, text.rsplit(word, limit))) & 0xFFFFFFFF
            assert "".join(text.partition(word)) == text == "".join(text.rpartition(word))
        joined = text + word
        assert len(joined) == len(text) + len(word) and joined.startswith(text) and joined[len(text):] == word
        assert (text < word) == (list(map(ord, text)) < list(map(ord, word))), (text, word)
        assert (text == word) == (list(text) == list(word))
    return total


for text in TEXTS:
    print(len(text), check(text), ascii(repr(text))[:60], [len(w) for w in text.split()][:5], [len(w) for w in text.split(None, 1)], ascii(text[::-1])[:40], ascii(text[3:1:-1]), ascii(text.upper())[:30])

for separator in WORDS[:20]:
    for items in ([], ["x"], ["é"], ["a", "b"], ["a", "é", "日"], ["", ""], WORDS):
        for kind in (list, tuple, iter):
            print(ascii(separator.join(kind(items)))[:70], end=";")
    print()
one = ["same"]
print(",".join(one) is one[0], ascii("日".join(["é"])))
for wrong in (["a", 1], [None], [b"a", "b"], 5, ["a", "b", 2.5]):
    try:
        print("-".join(wrong))
    except TypeError as error:
        print(error)


class Text(str):
    def __str__(self):
        return "not asked"


print("-".join([Text("a"), "b"]), "-".join([Text("a")]), type("-".join([Text("a")])).__name__, Text("a") + "b", "a" + Text("b"), type("" + Text("b")).__name__, type(Text("b") + "").__name__)
print([hex(n) for n in (0, 1, -1, 255, -4096, 2**62, -(2**62), 2**63, 2**64 - 1, -(2**63), 2**70)])
print([bin(n) for n in (0, 5, -5, 2**63)], [oct(n) for n in (0, 8, -9, 2**64)], hex(True), bin(False))
print([str(x) for x in (True, None, 5, -5, 10**20, 1.5, -0.0, 1e300, "s", Text("t"), b"b", [1])], type(str(Text("t"))).__name__)
print([int(x) for x in ("5", " 42 ", "-7", "+1_000", "٣", 3.9, True, b"12")], [float(x) for x in ("5", " 1.5 ", "1_0.5", "inf", "-nan", "1e5", ".5", "5.", "٣.٥", b"2.5", 7, True)])
for wrong in ("", " ", "1__0", "_1", "0x10", "1e", ".", "e5", "in f", "é", "1 2"):
    for make in (int, float):
        try:
            print(make(wrong))
        except ValueError as error:
            print(ascii(error.args))
for name in ("str", "int", "float"):
    try:
        print(eval(name)(object) if name != "str" else "")
    except TypeError as error:
        print(error)
print("".translate({}), "abca".translate({97: "x", 98: None, 99: 100}), "aé日".translate({233: "E", 26085: 97, "a": 1}), "abc".translate(str.maketrans("ab", "ba", "c")))
for n in range(20):
    print("x".zfill(n), "-5".zfill(n), "é".ljust(n, "日") + "|", "ab".center(n, "*"), "日".rjust(n), "+".zfill(n), "a\tb".expandtabs(n))

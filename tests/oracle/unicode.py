"""Print what this python thinks of each character that it knows to be assigned.

A line for each: the code point in hexadecimal, four flags (is it printable, may it begin a name,
may it go on in one), the code points of its normal form NFKC, and its name, separated by tabs.
"""
import sys
import unicodedata


def opinions(char):
    """The fields of a character, that of the code point aside."""
    tests = (char.isprintable(), char.isidentifier(), ("a" + char).isidentifier())
    yield "".join("ny"[test] for test in tests)
    yield " ".join(f"{ord(part):x}" for part in unicodedata.normalize("NFKC", char))
    yield unicodedata.name(char, "")


sys.stdout.reconfigure(encoding="utf-8")
for code_point in range(sys.maxunicode + 1):
    char = chr(code_point)
    if unicodedata.category(char) != "Cn":
        print(f"{code_point:x}", *opinions(char), sep="\t")

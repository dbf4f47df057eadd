samples = ["", "abc", "it's", 'say "x"', "both ' and \"", "\n\t\r\\", "\0\x01\x1f\x7f", "\x80\x9f\xa0\xad", "é", "日本", "😀", "\u200b\u2028\ufeff", "\ud800", "\U0010ffff", "\U000e0001", "a\\b", "\x85", "\u0378", "ￜ", "\u061c"]
for s in samples:
    print(repr(s).encode("utf-8", "backslashreplace"), ascii(s), "%r" % s == repr(s), f"{s!a}" == ascii(s), "{!r}".format(s) == repr(s))
print(ascii(["é", {"日": "😀"}]), ascii(5), repr(["a", 'b"c']), str(["é"]), ascii("é" * 3))

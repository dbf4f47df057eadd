samples = ["", "a", "A", "aB", "a1", "1", "12.5", " ", "\t\n", "a b", "Title Case", "Title case", "TITLE", "²", "½", "٣", "Ⅷ", "日", "é", "_", "x_1", "1x", "def", "\x00", "\u00a0", "\u2028", "ǅ", "ª", "-1", "A1", "1A", "aé", "\x1c", "\u3000", "😀"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "islower", "isupper", "istitle", "isidentifier", "isprintable", "isascii"]
for s in samples:
    print(ascii(s), [n for n in names if getattr(s, n)()])

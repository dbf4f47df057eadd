samples = ["", "a", "A", "hello world", "HELLO", "Hello World", "hELLO", "a1b2", "ß", "ǅ", "éÀ", "İ", "ŉ", "ΑΣ", "ΑΣ ", "ﬁ", "it's o'clock", "they're bill's", "x-ray_y", "123", "日本", "ῼ"]
for s in samples:
    print(ascii(s), [ascii(f) for f in (s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())])

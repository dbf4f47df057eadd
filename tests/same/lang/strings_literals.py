print('single', "double", '''triple
lines''', """more "quotes" inside""")
print("a" "b" 'c', "x" f"{1}" "y", b"p" b"q")
print("tab\tnew\\n\x41\u0042\U00000043\101\0end".replace("\0", "<nul>"))
print(r"raw\n", R"\d", rb"raw\x", Rb"\\", bR"\'")
print("\N{GREEK SMALL LETTER ALPHA}\N{BULLET}", "\N{LATIN SMALL LETTER E WITH ACUTE}")
print("line \
joined")
print('it\'s', "say \"hi\"", '"', "'", '\'"')
print(repr('it\'s'), repr('both \' and "'), repr("tab\t nul\0 bell\a esc\x1b del\x7f"))
print(repr("é ü \x80 \xa0 \xad \u2028 \U0001f600 \ud800"))
print(u"unicode prefix", len("日本語"), len("😀"), "日本語"[1])
print(b"bytes\x00\xff\n\t\\'", b'"', b"'")
print(len(b"\x00\xff"), b"abc"[1], b"abc"[0:2])
print("""
indented
  kept""")
print('\
')
print("%s" "%d" % ("a", 1))
print("\r\n".encode(), "\v\f\b".encode())
print(f"", rf"\{1}", fr"{'a'}\n", F"{2}")

text = ("one "
        "two "
        f"{3} "
        r"\four "
        'five')
print(text)
sql = """
    SELECT *
      FROM t
""".strip()
print(sql)
print('''a
b\
c''', """x"y""", '''it's''', """\"""", "tab\there", 'new\nline'.split())
print("a" 'b' """c""" '''d''', ("e"
      "f"), len("x" "y"), "%s" "%s" % (1, 2), "{}" "{}".format(1, 2), f"{1}" "{2}" f"{{3}}")
print(b"a" b"b", rb"\x" b"\x41", "\101\x41\u0041\U00000041\N{LATIN CAPITAL LETTER A}", "\0".encode(), "\07".encode(), "\x7f".encode())
print(len("""
"""), """a\
b""", "\\", '\\n', r'\'', len(r"\""), "a\tb".expandtabs(4))

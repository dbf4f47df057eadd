for c in "añ日😀":
    print(c, ord(c), len(c))
for i, c in enumerate("ab"):
    print(i, c)
print("".join(reversed("abc")), sorted("bca"), [c for c in "xyz"], list("日本"))

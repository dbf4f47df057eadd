s = "hello"
print(s.upper(), s[1], s[1:4], s + " world", s * 2, len(s), "ell" in s, s.replace("l", "L"))
print(s.find("l"), s.split("l"), ",".join(s), s == "hello", s < "world")

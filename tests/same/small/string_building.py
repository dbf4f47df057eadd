out = []
for i in range(5):
    out.append(str(i) * i)
print("-".join(out))
s = ""
for c in "abc":
    s = c + s
print(s)

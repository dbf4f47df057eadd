l = list(range(10))
print(l[2:5], l[::2], l[::-1], l[-3:])
l[2:4] = ["a", "b", "c"]
del l[-2:]
print(l)

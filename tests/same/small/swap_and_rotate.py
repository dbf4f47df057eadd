a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
l = [1, 2, 3]
l[0], l[2] = l[2], l[0]
l[:], x = l[1:] + l[:1], l[0]
print(l, x)
i = 0
i, l[i] = 2, "set at the new index"
print(l)

l = [1, 2, 3]
l.append(4)
l[0] = "first"
print(l, len(l), l[-1], l[1:3], 2 in l)
l.pop()
del l[0]
print(l, l + [9], l * 2)

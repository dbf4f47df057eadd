x = 5
y = x
x = x + 1
print(x, y)
x, y = y, x
print(x, y)

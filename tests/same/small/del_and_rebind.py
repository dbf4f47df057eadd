x = [1, 2, 3]
y = x
del x[1]
print(y)
del x
print(y)
try:
    x
except NameError as e:
    print(e)
x = "again"
print(x)

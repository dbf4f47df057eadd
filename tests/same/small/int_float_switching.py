def f(x):
    return x * 2 + 1


print([f(x) for x in (1, 2, 3.5, 4, 2 ** 62, 1.5, 5, True)])
total = 0
for x in (1, 2, 3.5, 4):
    total += x
    print(total)

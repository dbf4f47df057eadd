def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


for n in (5, 10, 20, 21, 25, 50):
    print(n, fact(n))

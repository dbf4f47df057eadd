def make():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n
    return bump


a, b = make(), make()
print(a(), a(), b(), a())

def find(l, x):
    for i, y in enumerate(l):
        if x == y:
            return i


print(find([1, 2], 2), find([1, 2], 3), find([], None) is None)

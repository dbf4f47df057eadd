def total(l):
    return sum(total(x) if isinstance(x, list) else x for x in l)


print(total([1, [2, [3, 4]], [[5]], 6]))

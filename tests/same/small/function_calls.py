def add(a, b=10):
    return a + b


print(add(1, 2), add(1), add(b=5, a=6))
print(add("a", "b"), add(1.5, 2.5), add([1], [2]))

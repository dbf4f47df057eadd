print([x * x for x in range(5)], [x for x in range(10) if x % 3 == 0])
print({x: x * x for x in range(3)}, sorted({x % 3 for x in range(10)}))
print(sum(x for x in range(100)))

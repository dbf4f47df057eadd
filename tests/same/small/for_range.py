total = 0
for i in range(10):
    total += i
print(total)
for i in range(3, 0, -1):
    print(i)

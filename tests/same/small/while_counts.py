i = 0
total = 0
while i < 1000:
    total += i
    i += 1
print(i, total)

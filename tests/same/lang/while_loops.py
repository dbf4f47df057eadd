n = 5
while n:
    n -= 1
    if n == 3:
        continue
    print(n)
else:
    print("ran out", n)

while True:
    n += 1
    if n > 3:
        break
else:
    print("not reached")
print(n)

while False:
    print("never")
else:
    print("else of a loop that never ran")

i = 0
while i < 3:
    j = 0
    while j < 3:
        j += 1
        if j == i:
            break
        if j == 2:
            continue
        print(i, j)
    else:
        print("inner complete", i)
    i += 1

# A loop whose condition has effects.
items = [1, 2, 3]
while items and items.pop() != 2:
    print("popped")
print(items)

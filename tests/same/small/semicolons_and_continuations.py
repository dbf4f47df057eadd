x = 1; y = 2; print(x, y)
total = x + \
    y
print(total)
print([
    1,
    2,
], (3 +
    4), {
    "k": 5,
})
if x: print("one line if")
for i in range(2): print(i); print("-")

x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, round(x, 5), 1e10, 1.5e-7, 3.0, 100 / 3)

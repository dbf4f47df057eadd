n = 10
while n:
    n -= 3
    if n < 0:
        print("below")
        break
else:
    print("exactly zero")

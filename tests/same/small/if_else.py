x = 7
if x > 5:
    print("big")
else:
    print("small")
if x < 5:
    print("small")
elif x == 7:
    print("seven")

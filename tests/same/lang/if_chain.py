def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "big"


for n in (-5, 0, 3, 10, 1000):
    print(n, kind(n))

for value in (0, 1, "", "x", [], [0], {}, {1: 2}, (), (0,), None, 0.0, 1e-300, False, True, set(), {0}, range(0), range(3), b"", b"0", 0j):
    if value:
        print(repr(value), "is true")
    else:
        print(repr(value), "is false")

if 1: print("one line"); print("two statements")
if not 1: print("never")
if True:
    pass
print("end")

for x in [1, 2, 3]:
    print(x, end=" ")
else:
    print("done")
print(x)

for x in []:
    pass
else:
    print("else of an empty loop", x)

for x in range(10):
    if x == 4:
        break
else:
    print("not reached")
print(x)

for a, b in [(1, 2), [3, 4], "xy", {5: 0, 6: 0}]:
    print(a, b)

for a, (b, *c), d in [(1, (2, 3, 4), 5), ("p", "qrs", "t")]:
    print(a, b, c, d)

target = {}
for target["key"] in "ab":
    print(target)

class Box: pass
box = Box()
for box.value in (1, 2):
    print(box.value)

lst = [0, 0, 0]
for lst[1], lst[2] in [(1, 2), (3, 4)]:
    print(lst)

# The list grows while it is walked.
grow = [1]
for x in grow:
    if x < 5:
        grow.append(x + 1)
print(grow)

# The list shrinks while it is walked.
shrink = list(range(10))
for x in shrink:
    shrink.pop()
print(shrink, x)

# The iterable is evaluated once, before the target is bound.
x = [1, 2, 3]
for x in x:
    print(x)

for i in range(3):
    i = 10
    print(i, end=";")
print()
for x in (yes for yes in "abc"):
    print(x, end="")
print()

l = [1, 2, 3, 4]
seen = []
for x in l:
    seen.append(x)
    if x == 2:
        l.remove(1)
print(seen, l)
l = [1, 2, 3]
it = iter(l)
next(it)
l.clear()
print(list(it))
l.extend([5, 6])
print(list(it))
l = [1, 2, 3]
it = iter(l)
print(list(it))
l.append(4)
print(list(it), next(it, "stays finished"))
l = [1, 2, 3]
r = reversed(l)
l.append(4)
print(list(r))
r = reversed(l)
l.clear()
print(list(r))
l = [3, 2, 1]
for i, x in enumerate(l):
    l[i] = x * 2
print(l)
l = list(range(5))
for x in l[:]:
    l.remove(x)
print(l)
l = [1]
print([l.append(len(l)) or x for x in l if len(l) < 6], l)
l = list(range(6))
print([l.pop() for _ in l], l)


class Evil:
    def __init__(self, l):
        self.l = l

    def __eq__(self, other):
        self.l.clear()
        return False


l = [1, 2, 3]
l.append(Evil(l))
l += [4, 5]
print(9 in l, l)
l = []
l.extend([Evil(l), 1, 2])
print(l.count(7), l)
l = []
l.extend([Evil(l), 1, 2])
try:
    l.index(7)
except ValueError as e:
    print("not there", l)
l = []
l.extend([Evil(l), 1, 2])
try:
    l.remove(7)
except ValueError as e:
    print("not there", l)
l = []
l.extend([Evil(l), 1, 2])
print(l == [0, 1, 2], l)

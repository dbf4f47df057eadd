l = [1]
l.append(l)
print(l, len(l), l[1][1][1] is l)
d = {}
d["self"] = d
print(d, d["self"]["self"] is d)
t = ([],)
t[0].append(t)
print(t)
s = [[], {}]
s[0].append(s)
s[1]["s"] = s
print(s, str(s) == repr(s), f"{s}")
try:
    l2 = [1]
    l2.append(l2)
    print(l == l2)
except RecursionError:
    print("RecursionError")
print(l == l, l in l, l.count(l), l.index(l))


class Node:
    def __init__(self):
        self.me = self

    def __repr__(self):
        return f"Node({self.__dict__ is not None})"


n = Node()
print(n.me.me.me is n, [n, [n]])


class Deep:
    def __repr__(self):
        return f"<{self.x!r}>"


x = Deep()
x.x = 5
y = Deep()
y.x = x
print(y)
x.x = y
try:
    repr(y)
except RecursionError:
    print("RecursionError in repr")


class Eq:
    def __init__(self):
        self.other = None

    def __eq__(self, o):
        return self.other == o.other


a, b = Eq(), Eq()
a.other, b.other = b, a
try:
    a == b
except RecursionError:
    print("RecursionError in eq")
class H:
    def __hash__(self):
        return hash((self,))
try:
    hash(H())
except RecursionError:
    print("RecursionError in hash")

# Appending in place must never be seen by another name of the same string.
a = "start"
b = a
for i in range(5):
    a += str(i)
print(a, b)


def grow(s):
    s += "!"
    return s


x = "x" * 10
print(grow(x), x)
parts = []
s = ""
for c in "abc":
    s += c
    parts.append(s)
print(parts)


class Holder:
    pass


h = Holder()
h.s = "a"
t = h.s
h.s += "b"
h.s += "日"
print(h.s, t)
d = {"k": "v"}
u = d["k"]
d["k"] += "w"
print(d, u)
keys = {}
k = "k"
keys[k] = 1
k += "2"
print(keys, k, "k" in keys, hash("k" + "2") == hash(k))
s = "é"
s += "a"
s += "😀"
s += "b"
print(s, len(s), s[2])
s = "same"
s += s
s += s
print(s)
out = ""
for i in range(20000):
    out += "ab"
print(len(out), out[:4], out[-4:])
def closure():
    s = ""
    def add(x):
        nonlocal s
        s += x
        return s
    return add
add = closure()
print([add(c) for c in "xyz"])

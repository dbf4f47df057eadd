def build(n, piece):
    s = piece[:0]
    for i in range(n):
        s += piece
    return s


print(build(5, "ab"), build(5, "é"), build(3, "日"), build(3, "😀"), build(3, b"x"), build(2, [1]), build(2, (1,)), len(build(1000, "ab")))


def mixed():
    s = ""
    out = []
    for c in ["a", "é", "日", "😀", "a", "b"]:
        s += c
        out.append((s, len(s), s[-1], s[0]))
    return out


print(mixed())


def aliased():
    s = "start"
    t = s
    s += "1"
    u = s
    s += "2"
    l = [s]
    s += "3"
    d = {s: 1}
    s += "4"
    f = lambda: s
    s += "5"
    return s, t, u, l, d, f()


print(aliased())


def in_place_on_attribute():
    class O: pass
    o = O()
    o.s = "a"
    keep = []
    for i in range(4):
        o.s += str(i)
        keep.append(o.s)
    return keep


print(in_place_on_attribute())


def prepend():
    s = "x"
    for i in range(5):
        s = str(i) + s
    return s


def both():
    s = "m"
    for i in range(3):
        s = "<" + s + ">"
    return s


def self_add():
    s = "ab"
    for _ in range(4):
        s += s
    return s


def slices():
    s = "abcdef"
    out = []
    while s:
        out.append(s)
        s = s[1:-1]
    return out


def hash_after_growing():
    s = "a"
    d = {s: 1}
    s += "b"
    d[s] = 2
    s += "c"
    return d, s in d, "ab" in d, s[:2] in d


def argument(s):
    s += "!"
    return s


print(prepend(), both(), self_add(), slices(), hash_after_growing())
x = "keep"
print(argument(x), x)
def fails():
    s = "a"
    try:
        s += 1
    except TypeError as e:
        return s, str(e)
print(fails())
g = ""
def grows_global():
    global g
    for c in "xyz":
        g += c
    return g
print(grows_global(), g)
def gen():
    s = ""
    while True:
        s += yield s
it = gen()
next(it)
print(it.send("a"), it.send("b"), it.send("é"))
print("".join([build(2, c) for c in "abc"]), "-".join(str(i) for i in range(5)))

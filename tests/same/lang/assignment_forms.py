a = b = c = []
a.append(1)
print(a, b, c, a is b is c)

a, b = 1, 2
a, b = b, a
print(a, b)

(a, b), c = (1, 2), 3
[a, [b, c]] = [4, (5, 6)]
print(a, b, c)

a, = [7]
[b] = (8,)
print(a, b)

() = []
[] = ()

x = [1, 2, 3]
i = 0
i, x[i] = 1, 9
print(i, x)

d = {}
d["k"], d["l"] = d, 2
print(d["l"], d["k"] is d)

a: int = 5
b: "whatever" = 6
print(a, b)

first, *rest = range(5)
print(first, rest)
*rest, last = "abc"
print(rest, last)
first, *middle, last = (1, 2)
print(first, middle, last)
a, (b, *c), *d = 1, "xyz", 2, 3
print(a, b, c, d)
*a, = ()
print(a)

t = 1, *[2, 3], *"ab", *{}
print(t)
l = [*range(3), *l1] if (l1 := [9]) else []
print(l)
print({*[1, 2], *(2, 3)} == {1, 2, 3}, {**{"a": 1}, "b": 2, **{"a": 3}})

x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in [(1, 2)]}, x)
print({x for x in "a"}, x)
print(list(x for x in "ab"), x)


def f(n):
    return [n + i for i in range(n)]


print(f(3))
print([[i * j for j in range(i)] for i in range(4)])
print([(i, j) for i in range(4) for j in range(i)])
print([i for i in range(20) if i % 2 if i % 3])
print([(i, j, k) for i in "ab" if i > "" for j in (1, 2) for k in (i * j,) if j])
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)])
print([y for row in matrix for y in row])


def first_is_outside():
    try:
        return [i for i in missing]
    except NameError as e:
        return str(e)


print(first_is_outside())
lazy = (1 / n for n in (1, 0))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e)
try:
    (i for i in 5)
except TypeError as e:
    print(e)
print({i: [j for j in range(i)] for i in range(3)})
print([a for a, *b in ["xyz", "pq"]], [b for a, *b in ["xyz", "pq"]])
d = {}
[d.__setitem__(k, v) for k, v in zip("ab", (1, 2))]
print(d)
order = []


def t(tag, value):
    order.append(tag)
    return value


{t("k", i): t("v", i) for i in range(2)}
print(order)

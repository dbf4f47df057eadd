if (n := len("hello")) > 3:
    print(n)
print([y := 1, y ** 2, y + 5], y)
data = [3, 1, 4, 1, 5]
it = iter(data)
while (value := next(it, None)) is not None:
    print(value, end=" ")
print()
print([last := x for x in data], last)
print([(x, half) for x in range(6) if (half := x // 2) > 1], half)
print(any((witness := x) > 3 for x in data), witness)


def f():
    total = 0
    partial = [total := total + x for x in data]
    return partial, total


print(f())


def g(x, y=(z := 10)):
    return x + y


print(g(1), z)
print((a := 1, b := 2), a, b)
print(f"{(w := 5)} {w}")
print({(k := "key"): (v := "value")}, k, v)


def outer():
    [captured := i for i in range(3)]

    def inner():
        return captured
    return inner()


print(outer())


def with_global():
    global made
    [made := i for i in range(4)]


with_global()
print(made)

def unbound(n):
    out = []
    for i in range(n):
        try:
            out.append(x)
        except UnboundLocalError:
            out.append("unbound")
        if i == 1:
            x = i
        if i == 3:
            del x
    return out


print(unbound(6))


def cells(n):
    fs = []
    for i in range(n):
        x = i * 10

        def get():
            return x, i

        def put(v):
            nonlocal x
            x = v
        fs.append((get, put))
    fs[0][1]("changed")
    return [g() for g, p in fs]


print(cells(3))


def fresh_each_call(n):
    x = n

    def get():
        return x
    return get


gs = [fresh_each_call(i) for i in range(3)]
print([g() for g in gs])


def parameter_cell(a, b=2):
    def inner():
        nonlocal a
        a += b
        return a
    return inner


p = parameter_cell(1)
print(p(), p(), parameter_cell(10)(), p())


def types_change():
    x = 1
    out = [x]
    x = x + 0.5
    out.append(x)
    x = str(x)
    out.append(x)
    x = [x]
    out.append(x)
    x = x + [1]
    out.append(x)
    x = len(x)
    out.append(x)
    return out


print(types_change(), types_change())


def swap(n):
    a, b = 1, "b"
    for _ in range(n):
        a, b = b, a
    return a, b


print(swap(3), swap(4))


def borrowed(l):
    x = l
    y = x + (x := [9])
    z = [x, (x := 5), x]
    f = lambda: x
    w = f() + (x := 7) + f()
    return y, z, w, x


print(borrowed([1]))


def evaluation_keeps_old_value():
    x = [1]

    def change():
        nonlocal x
        x = [2]
        return [3]
    return x + change(), x


print(evaluation_keeps_old_value())


def argument_order():
    x = 1

    def bump():
        nonlocal x
        x += 1
        return x
    return (x, bump(), x, bump(), x), [x, bump(), x], {x: bump(), "x": x}, f"{x}{bump()}{x}", x + bump() * x


print(argument_order())
g = 1


def global_between():
    def change():
        global g
        g = 100
        return 1
    return g + change() + g


print(global_between())


def deep_cells():
    a = 1

    def l1():
        b = 2

        def l2():
            c = 3

            def l3():
                nonlocal a, b, c
                a, b, c = a + 1, b + 1, c + 1
                return a + b + c
            return l3
        return l2()
    f = l1()
    return f(), f(), a


print(deep_cells())


def star_and_defaults(a, *b, c=3, **d):
    a = [a, b, c, d]
    b = a
    d["self"] = "x"
    return b


print(star_and_defaults(1), star_and_defaults(1, 2, c=4, e=5))


def exception_variable():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            saved = e
    try:
        e
    except UnboundLocalError:
        return str(saved)


print(exception_variable())

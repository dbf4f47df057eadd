x = "module"


def reads():
    return x


def shadows():
    x = "local"
    return x


def writes():
    global x
    x = "changed"


print(reads(), shadows(), x)
writes()
print(reads(), x)


def counter():
    n = 0

    def bump(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n
    return bump, read


bump, read = counter()
bump(); bump(5)
print(read())
other, _ = counter()
print(other(), read())


def deep():
    v = 1

    def one():
        def two():
            nonlocal v
            v += 10

            def three():
                nonlocal v
                v *= 2
            three()
        two()
    one()
    return v


print(deep())


def makes_global():
    global fresh, fresh2
    fresh = 1
    for fresh2 in range(3):
        pass

    class fresh3:
        global inside_class
        inside_class = "set from a class body"

    def inner():
        return fresh + 1
    return inner()


print(makes_global(), fresh, fresh2, inside_class)


def global_in_nested():
    x = "enclosing"

    def inner():
        global x
        return x
    return inner(), x


print(global_in_nested())


def use_before():
    try:
        print(y)
    except UnboundLocalError as e:
        print(type(e).__name__, isinstance(e, NameError))
    y = 1


use_before()


def conditional(flag):
    if flag:
        z = 1
    return z


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError:
    print("unbound")

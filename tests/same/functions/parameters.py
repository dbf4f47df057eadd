def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def positional(a, b):
    return a, b


def defaults(a, b=2, c=3):
    return a, b, c


def variadic(a, *args, **kwargs):
    return a, args, kwargs


def keyword_only(a, *, b, c=3):
    return a, b, c


def positional_only(a, b=2, /):
    return a, b


def all_kinds(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(positional(1, 2), positional(b=1, a=2), positional(1, b=2))
print(defaults(1), defaults(1, 5), defaults(1, c=9), defaults(c=1, b=2, a=3))
print(variadic(1), variadic(1, 2, 3), variadic(a=1), variadic(1, x=2, y=3))
print(keyword_only(1, b=2), keyword_only(b=2, c=4, a=1))
print(positional_only(1), positional_only(1, 5))
print(all_kinds(1, d=4), all_kinds(1, 2, 3, 4, 5, d=6, e=7, f=8))
print(all_kinds(1, d=1, a=2, b=3), all_kinds(1, c=2, d=3))

print(err(positional))
print(err(positional, 1))
print(err(positional, 1, 2, 3))
print(err(positional, 1, a=1))
print(err(positional, 1, 2, c=3))
print(err(positional, c=3))
print(err(defaults))
print(err(defaults, 1, 2, 3, 4))
print(err(defaults, 1, 2, 3, c=4))
print(err(keyword_only, 1))
print(err(keyword_only, 1, 2))
print(err(keyword_only, 1, 2, b=3))
print(err(keyword_only, b=1))
print(err(keyword_only, 1, b=1, d=2))
print(err(positional_only))
print(err(positional_only, a=1))
print(err(positional_only, 1, b=1))
print(err(positional_only, 1, 2, 3))
print(err(all_kinds, 1))
print(err(all_kinds))


def none():
    pass


print(err(none, 1))
print(err(none, x=1))


def many(a, b, c, d, *, e, f, g):
    pass


print(err(many))
print(err(many, 1, 2))
print(err(many, 1, 2, 3, 4))
print(err(many, 1, 2, 3, 4, e=1))


class C:
    def method(self, x):
        return x


print(err(C().method))
print(err(C().method, 1, 2))
print(err(C.method))
print(err(C, 1))
print(err(lambda x: x))

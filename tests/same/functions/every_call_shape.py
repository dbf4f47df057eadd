def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


functions = {
    "f()": lambda: "none",
    "f(a)": lambda a: a,
    "f(a, b=2)": lambda a, b=2: (a, b),
    "f(*a)": lambda *a: a,
    "f(**k)": lambda **k: sorted(k.items()),
    "f(a, *b, c, d=4)": lambda a, *b, c, d=4: (a, b, c, d),
    "f(a, /, b)": lambda a, /, b: (a, b),
    "f(a, /, *, b)": lambda a, /, *, b: (a, b),
    "f(a, b=2, *c, d=4, **e)": lambda a, b=2, *c, d=4, **e: (a, b, c, d, sorted(e.items())),
    "f(a, /, **k)": lambda a, /, **k: (a, sorted(k.items())),
    "f(*, a, b=2)": lambda *, a, b=2: (a, b),
    "f(a=1, b=2, c=3)": lambda a=1, b=2, c=3: (a, b, c),
}
calls = {
    "()": lambda f: f(),
    "(1)": lambda f: f(1),
    "(1, 2)": lambda f: f(1, 2),
    "(1, 2, 3)": lambda f: f(1, 2, 3),
    "(a=1)": lambda f: f(a=1),
    "(b=1)": lambda f: f(b=1),
    "(1, b=2)": lambda f: f(1, b=2),
    "(1, a=2)": lambda f: f(1, a=2),
    "(1, c=3)": lambda f: f(1, c=3),
    "(a=1, b=2, c=3)": lambda f: f(a=1, b=2, c=3),
    "(*[1])": lambda f: f(*[1]),
    "(*[1, 2], 3)": lambda f: f(*[1, 2], 3),
    "(1, *[2], **{'c': 3})": lambda f: f(1, *[2], **{"c": 3}),
    "(**{'a': 1})": lambda f: f(**{"a": 1}),
    "(1, **{'b': 2, 'z': 3})": lambda f: f(1, **{"b": 2, "z": 3}),
    "(*[], **{})": lambda f: f(*[], **{}),
    "(x=1)": lambda f: f(x=1),
    "(1, 2, c=3, d=4, e=5)": lambda f: f(1, 2, c=3, d=4, e=5),
}


class C:
    pass


for name, f in functions.items():
    print(name)
    C.method = f
    for shape, call in calls.items():
        print("   ", shape, err(call, f), "|", str(err(call, C().method)).replace("<__main__.C object at", "<C").split("<C")[0])

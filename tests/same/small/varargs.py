def f(*args, **kwargs):
    return len(args), sorted(kwargs.items())


print(f(), f(1, 2), f(a=1), f(*[1, 2, 3], **{"x": 1, "y": 2}))

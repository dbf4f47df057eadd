def twice(f):
    def inner(*args):
        return f(f(*args))
    return inner


@twice
def inc(x):
    return x + 1


print(inc(5))

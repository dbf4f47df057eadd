class MyError(Exception):
    pass


def f(n):
    if n > 2:
        raise MyError("too big", n)
    return n


for i in range(5):
    try:
        print(f(i))
    except MyError as e:
        print("caught", e.args)

print("before")


def f():
    raise ValueError("uncaught")


try:
    f()
finally:
    print("finally runs")
print("never")

try:
    print(not_defined)
except NameError as e:
    print(e)


def f():
    print(later)
    later = 1


try:
    f()
except UnboundLocalError as e:
    print(type(e).__name__)

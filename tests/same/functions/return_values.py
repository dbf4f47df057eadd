def nothing():
    pass


def bare():
    return


def several():
    return 1, 2, 3


def starred():
    return *range(3), "x"


def early(n):
    for i in range(10):
        if i == n:
            return i
    return "none found"


print(nothing(), bare(), several(), starred(), early(3), early(11))


def in_with_and_try():
    try:
        return "value"
    finally:
        print("cleanup")


print(in_with_and_try())


def order():
    x = 1
    try:
        return x
    finally:
        x = 2


print(order())


def mutable():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


print(mutable())


def nested_return():
    try:
        try:
            return "inner"
        finally:
            print("f1")
    finally:
        print("f2")


print(nested_return())


def return_in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handled"
    else:
        return "else"
    finally:
        print("finally")


print(return_in_except())


def return_in_else():
    try:
        pass
    except Exception:
        return "no"
    else:
        return "else"
    finally:
        print("finally")


print(return_in_else())

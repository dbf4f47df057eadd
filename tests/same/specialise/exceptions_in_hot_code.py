def risky(x):
    return 10 // x


def safe(values):
    out = []
    for v in values:
        try:
            out.append(risky(v))
        except ZeroDivisionError:
            out.append("zero")
        except TypeError as e:
            out.append("type")
        else:
            out.append("ok")
        finally:
            out.append("f")
    return out


print(safe([1, 0, 2, "a", 5.0, 0.0, 2 ** 70, None, True, False]))
print(safe([1] * 3 + [0] * 3 + [2]))


def overflow_then_error():
    x = 2 ** 61
    try:
        while True:
            x = x * 2
            if x > 2 ** 65:
                x = "s" * 3
    except TypeError:
        return x
    return x


def count():
    n = 0
    for i in range(2000):
        try:
            if i % 2:
                raise KeyError(i)
            n += 1
        except KeyError as e:
            n += e.args[0] % 3
    return n


print(count())


def nested(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        nested(n - 1)
    except ValueError as e:
        if n < 5:
            raise
        return f"caught at {n}"


print(nested(8), nested(5))


def loop_with_everything():
    out = []
    i = 0
    while i < 10:
        i += 1
        try:
            if i == 2:
                continue
            if i == 7:
                break
            out.append([1, 2, 3][i])
        except IndexError:
            out.append("i")
            continue
        finally:
            if i == 5:
                out.append("five")
    return out


print(loop_with_everything())


def in_condition(d):
    out = []
    for k in "abc":
        try:
            if d[k] > 1:
                out.append(k)
        except KeyError:
            out.append("-")
        except TypeError:
            out.append("t")
    return out


print(in_condition({"a": 1, "b": 2}), in_condition({"a": "x", "c": 5}))


def cleanup(values):
    log = []
    for v in values:
        try:
            try:
                log.append(1 / v)
            finally:
                log.append("in")
        except ZeroDivisionError:
            log.append("z")
    return log


print(cleanup([1, 0, 2.0, 0.0]))


class Stop(Exception):
    pass


def search(tree, x):
    def walk(t, path):
        if isinstance(t, list):
            for i, s in enumerate(t):
                walk(s, path + [i])
        elif t == x:
            raise Stop(path)
    try:
        walk(tree, [])
    except Stop as e:
        return e.args[0]


print(search([1, [2, [3, 4]], 5], 4), search([1], 9))
def try_return(n):
    for i in range(n):
        try:
            if i == 2:
                return "returned"
        finally:
            if i == n - 1:
                return "finally"
    return "end"
print(try_return(2), try_return(3), try_return(5), try_return(0))

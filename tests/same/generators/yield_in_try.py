def steps(gen, *actions):
    out = []
    for action in actions:
        try:
            if action is next:
                out.append(next(gen))
            elif isinstance(action, BaseException) or isinstance(action, type):
                out.append(gen.throw(action))
            else:
                out.append(gen.send(action))
        except BaseException as e:
            out.append(repr(e))
    return out


def full():
    try:
        x = yield "try"
        if x == "raise":
            raise KeyError("raised")
    except KeyError as e:
        y = yield ("except", repr(e))
    else:
        y = yield "else"
    finally:
        z = yield "finally"
    return x, y, z


print(steps(full(), next, "a", "b", "c"))
print(steps(full(), next, "raise", "b", "c"))
print(steps(full(), next, KeyError("thrown"), "b", "c"))
print(steps(full(), next, ValueError("passes"), "b", "c"))
print(steps(full(), next, "a", ValueError("in else"), "c"))
print(steps(full(), next, "a", "b", ValueError("in finally")))


def nested():
    try:
        try:
            yield 1
        finally:
            yield 2
    except ValueError as e:
        yield repr(e)
    finally:
        yield 3


print(steps(nested(), next, next, next, next))
print(steps(nested(), next, ValueError("v"), next, next, next))
print(steps(nested(), next, KeyError("k"), next, next, next))


def return_through_finally():
    try:
        return "value"
    finally:
        yield "in finally"


print(steps(return_through_finally(), next, next))


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            yield "f", i


print(list(loop()))


def broken():
    while True:
        try:
            yield 1
            break
        finally:
            yield 2
    yield 3


print(list(broken()))


def exception_state():
    try:
        raise KeyError("kept")
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            yield repr(e)
        try:
            yield "again"
        except ValueError as e:
            yield repr(e), repr(e.__context__)


print(steps(exception_state(), next, next, next, ValueError("v")))


def bare_raise():
    try:
        yield
    except ValueError:
        yield "before raise"
        raise


print(steps(bare_raise(), next, ValueError("orig"), next))

log = []


class CM:
    def __enter__(self):
        log.append("enter")
        return self

    def __exit__(self, *a):
        log.append(("exit", a[0] and a[0].__name__))


def g():
    if (yield "if"):
        log.append("then")
    elif (yield "elif"):
        log.append("elif branch")
    else:
        log.append("else branch")
    while (yield "while"):
        log.append("loop")
    else:
        log.append("loop else")
    for x in (yield "iterable"):
        log.append(x)
        got = yield x
        if got == "break":
            break
    with CM() as cm:
        yield "in with"
        with CM(), (yield "cm expr"):
            yield "inner with"
    try:
        yield "in try"
    except ValueError:
        yield "in except"
    else:
        yield "in else"
    finally:
        yield "in finally"
    assert (yield "assert"), (yield "message")
    x = yield "assign"
    log.append(x)
    x += yield "aug"
    log.append(x)
    d = {}
    d[(yield "key")] = yield "value"
    log.append(d)
    del d[(yield "del key")]
    log.append(d)
    try:
        raise (yield "raise")
    except KeyError as e:
        log.append(repr(e))
    a, b = yield "unpack"
    log.append((a, b))
    return (yield "return")


gen = g()
answers = {None: None, "if": 0, "elif": 1, "while": 0, "iterable": "pq", "cm expr": CM(), "assert": 1, "message": "m", "assign": 5, "aug": 6, "key": "K", "value": "V", "del key": "K", "raise": KeyError("r"), "unpack": (1, 2), "return": "R"}
value = None
try:
    while True:
        got = gen.send(answers.get(value))
        log.append(("yielded", got))
        value = got
except StopIteration as e:
    log.append(("value", e.value))
for entry in log:
    print(entry)

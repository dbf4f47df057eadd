def log(*args):
    print(*args)


for i in range(5):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        log("body", i)
    finally:
        log("finally", i)
else:
    log("else")

for i in range(3):
    try:
        1 / (i - 1)
    except ZeroDivisionError:
        log("caught", i)
        continue
    finally:
        log("finally", i)
    log("after", i)


def returns_through():
    for i in range(3):
        try:
            try:
                if i == 1:
                    return i
            finally:
                log("inner", i)
        finally:
            log("outer", i)


log(returns_through())


def finally_wins():
    while True:
        try:
            return "try"
        finally:
            break
    return "after"


log(finally_wins())


def finally_returns():
    try:
        raise ValueError("lost")
    finally:
        return "finally"


log(finally_returns())


def continue_swallows():
    seen = []
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            seen.append(i)
            continue
    return seen


log(continue_swallows())


def nested():
    out = []
    for i in range(4):
        for j in range(4):
            try:
                if j == 2:
                    break
                if i == 2:
                    continue
                out.append((i, j))
            finally:
                out.append("f")
        else:
            out.append("never")
    return out


log(nested())

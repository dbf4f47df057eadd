def make(how, action, out):
    def gen():
        for i in range(3):
            try:
                try:
                    out.append("try")
                    got = yield i
                    out.append(got)
                    if i == 1:
                        if how == "return":
                            return "returned"
                        if how == "break":
                            break
                        if how == "continue":
                            continue
                        if how == "raise":
                            raise KeyError("raised")
                except (ValueError, KeyError) as e:
                    out.append(repr(e))
                    got = yield "except"
                    if action == "reraise":
                        raise
                finally:
                    out.append("finally")
                    if action == "yield":
                        yield "in finally"
                    if action == "return":
                        return "from finally"
            finally:
                out.append("outer")
        else:
            out.append("else")
        return "end"
    return gen()


def drive(how, action, moves):
    out, got = [], []
    g = make(how, action, out)
    for m in moves:
        try:
            if m == "next":
                got.append(next(g))
            elif m == "send":
                got.append(g.send("s"))
            elif m == "throw":
                got.append(g.throw(ValueError("t")))
            else:
                got.append(g.close())
        except StopIteration as e:
            got.append(("stop", e.value))
            break
        except Exception as e:
            got.append(repr(e))
            break
    return got, [x if x is not None else "-" for x in out]


for how in ("pass", "return", "break", "continue", "raise"):
    for action in ("pass", "yield", "return", "reraise"):
        for moves in (["next"] * 8, ["next", "send", "send", "send", "send", "send"], ["next", "throw", "next", "next", "send", "close"], ["next", "next", "close", "next"], ["throw"], ["next", "throw", "throw", "next"], ["next", "next", "throw", "close", "next"]):
            print(how, action, *drive(how, action, moves))

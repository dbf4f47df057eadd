class CM:
    def __init__(self, name, swallow, out):
        self.name, self.swallow, self.out = name, swallow, out

    def __enter__(self):
        self.out.append("+" + self.name)

    def __exit__(self, kind, e, tb):
        self.out.append("-" + self.name + (kind.__name__ if kind else ""))
        return self.swallow


def run(how, swallow_inner, swallow_outer, nested):
    out = []

    def body():
        for i in range(3):
            with CM("a", swallow_outer, out):
                with CM("b", swallow_inner, out):
                    if i == 1:
                        if how == "return":
                            return "returned"
                        if how == "break":
                            break
                        if how == "continue":
                            continue
                        if how == "raise":
                            raise KeyError("k")
                    out.append(str(i))
                out.append("after")
        else:
            out.append("else")
        return "end"

    def gen():
        for i in range(3):
            with CM("a", swallow_outer, out), CM("b", swallow_inner, out):
                if i == 1:
                    if how == "return":
                        return "returned"
                    if how == "break":
                        break
                    if how == "continue":
                        continue
                    if how == "raise":
                        raise KeyError("k")
                yield i
        return "end"
    try:
        if nested:
            g = gen()
            result = list(g)
        else:
            result = body()
    except KeyError as e:
        result = repr(e)
    return result, " ".join(out)


for how in ("pass", "return", "break", "continue", "raise"):
    for a in (False, True):
        for b in (False, True):
            for n in (False, True):
                print(how, a, b, n, *run(how, a, b, n))

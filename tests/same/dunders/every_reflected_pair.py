log = []


def make(name, left, right, inplace, base=object):
    """A class whose operators answer, refuse or are absent."""
    def answer(how, side):
        def method(self, other):
            log.append(f"{name}.{side}")
            return NotImplemented if how == "refuse" else f"{name}.{side}"
        return method
    body = {}
    for how, side in ((left, "add"), (right, "radd"), (inplace, "iadd")):
        if how != "absent":
            body[f"__{side}__"] = answer(how, side)
    return type(name, (base,), body)


ways = ("answer", "refuse", "absent")
for l in ways:
    for r in ways:
        A = make("A", l, r, "absent")
        for l2 in ways:
            for r2 in ways:
                for relation in ("stranger", "sub"):
                    B = make("B", l2, r2, "absent", A if relation == "sub" else object)
                    row = []
                    for x, y in ((A(), B()), (B(), A()), (A(), A())):
                        log.clear()
                        try:
                            result = x + y
                        except TypeError as e:
                            result = "TypeError"
                        row.append((result, *log))
                    print(l, r, l2, r2, relation, row)
for i in ways:
    for l in ways:
        A = make("A", l, "absent", i)
        x = A()
        log.clear()
        try:
            x += 1
        except TypeError as e:
            x = str(e)
        print(i, l, x, log)

def log(out, x):
    out.append(x)


def run(how, inner, outer):
    out = []

    def body():
        for i in range(3):
            out.append(i)
            try:
                try:
                    if i == 1:
                        if how == "return":
                            return "returned"
                        if how == "break":
                            break
                        if how == "continue":
                            continue
                        if how == "raise":
                            raise KeyError("raised")
                    out.append("body")
                finally:
                    out.append("inner")
                    if i == 1:
                        if inner == "return":
                            return "inner return"
                        if inner == "break":
                            break
                        if inner == "continue":
                            continue
                        if inner == "raise":
                            raise ValueError("inner raise")
            finally:
                out.append("outer")
                if i == 1:
                    if outer == "return":
                        return "outer return"
                    if outer == "break":
                        break
                    if outer == "continue":
                        continue
                    if outer == "raise":
                        raise IndexError("outer raise")
        else:
            out.append("else")
        return "end"
    try:
        result = body()
    except Exception as e:
        result = (repr(e), repr(e.__context__), repr(e.__context__ and e.__context__.__context__))
    return result, "".join(str(x)[0] for x in out)


ways = ("pass", "return", "break", "continue", "raise")
for how in ways:
    for inner in ways:
        for outer in ways:
            print(how, inner, outer, *run(how, inner, outer))

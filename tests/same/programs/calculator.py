def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield ("num", float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield ("name", text[i:j])
            i = j
        else:
            if text[i:i + 2] == "**":
                yield ("op", "**")
                i += 2
            else:
                yield ("op", c)
                i += 1
    yield ("end", None)


class Calc:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}

    def __init__(self):
        self.vars = {"pi": 3}

    def run(self, text):
        self.toks = list(tokens(text))
        self.pos = 0
        if len(self.toks) > 2 and self.toks[0][0] == "name" and self.toks[1] == ("op", "="):
            self.pos = 2
            self.vars[self.toks[0][1]] = v = self.expr(0)
        else:
            v = self.expr(0)
        if self.toks[self.pos][0] != "end":
            raise SyntaxError(f"unexpected {self.toks[self.pos][1]!r}")
        return v

    def next(self):
        self.pos += 1
        return self.toks[self.pos - 1]

    def expr(self, limit):
        left = self.atom()
        while True:
            kind, op = self.toks[self.pos]
            prec = self.PREC.get(op, 0) if kind == "op" else 0
            if prec <= limit:
                return left
            self.pos += 1
            right = self.expr(prec - 1 if op == "**" else prec)
            left = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b}[op](left, right)

    def atom(self):
        kind, v = self.next()
        if kind == "num":
            return v
        if kind == "name":
            if v not in self.vars:
                raise NameError(v)
            return self.vars[v]
        if v == "-":
            return -self.expr(3)
        if v == "(":
            inner = self.expr(0)
            if self.next() != ("op", ")"):
                raise SyntaxError("missing )")
            return inner
        raise SyntaxError(f"unexpected {v!r}")


calc = Calc()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4", "x = 5", "x * x - 1", "7 % 4 + 0.5", "1 / 0", "y", "(1", "1 +", "2 ** 100", "a = b = 1", "--3"):
    try:
        print(line, "=", calc.run(line))
    except Exception as e:
        print(line, "!", type(e).__name__, e)

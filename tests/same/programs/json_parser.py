class Parser:
    def __init__(self, text):
        self.text, self.i = text, 0

    def error(self, what):
        raise ValueError(f"{what} at {self.i}")

    def skip(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\n\r":
            self.i += 1

    def peek(self):
        self.skip()
        return self.text[self.i] if self.i < len(self.text) else ""

    def expect(self, s):
        if not self.text.startswith(s, self.i):
            self.error(f"expected {s!r}")
        self.i += len(s)

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, v in (("true", 1 == 1), ("false", 1 == 2), ("null", None)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return v
        return self.number()

    def object(self):
        out = {}
        self.expect("{")
        if self.peek() == "}":
            self.i += 1
            return out
        while True:
            self.skip()
            k = self.string()
            self.skip()
            self.expect(":")
            out[k] = self.value()
            if self.peek() == ",":
                self.i += 1
                continue
            self.expect("}")
            return out

    def array(self):
        out = []
        self.expect("[")
        if self.peek() == "]":
            self.i += 1
            return out
        while True:
            out.append(self.value())
            if self.peek() == ",":
                self.i += 1
            else:
                self.expect("]")
                return out

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.i >= len(self.text):
                self.error("unterminated string")
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                c = self.text[self.i]
                self.i += 1
                if c == "u":
                    c = chr(int(self.text[self.i:self.i + 4], 16))
                    self.i += 4
                else:
                    c = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(c, c)
            out.append(c)

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-0123456789.eE":
            self.i += 1
        t = self.text[start:self.i]
        if not t:
            self.error("value expected")
        return float(t) if any(c in t for c in ".eE") else int(t)


def dump(v):
    if v is None:
        return "null"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, dict):
        return "{" + ", ".join(f"{dump(k)}: {dump(x)}" for k, x in v.items()) + "}"
    return "[" + ", ".join(map(dump, v)) + "]"


text = r'''{"name": "zo\u00eb", "list": [1, -2.5, 1e3, [], {}], "t": true, "f": false, "n": null, "esc": "a\"b\\c\n", "deep": {"x": [{"y": [[[1]]]}]}}'''
v = Parser(text).value()
print(v)
print(dump(v))
print(Parser(dump(v)).value() == v)
for bad in ("{", "[1,", '"abc', "{1: 2}", "[1 2]", "nul", ""):
    try:
        print(Parser(bad).value())
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)

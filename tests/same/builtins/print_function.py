import sys
print()
print("a", "b", 3, None, 1.5, [1])
print("a", "b", sep="-")
print("a", "b", sep="")
print("a", end="|")
print("b", end="")
print()
print("x", "y", sep="\n", end="!\n")
print(*[1, 2, 3], sep=", ")
print(sep="x")
print("", "", sep="-")
print("none sep", 1, sep=None, end=None)
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout, flush=True)
for bad in (dict(sep=5), dict(end=5), dict(nope=1), dict(file=5)):
    try:
        print("x", **bad)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class W:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = W()
print("a", 1, file=w)
print("b", end="", file=w)
print(w.parts, "".join(w.parts))


class S:
    def __str__(self):
        return "custom str"


print(S(), [1, "a"], ("x",), {"k": "v"}, {1}, b"b", 1j)
print("日本", "é", "😀", "\t|")
print("a\nb", "c\\d")
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.parts[-2:])
print(print("returns"))
sys.stdout.write("direct\n")

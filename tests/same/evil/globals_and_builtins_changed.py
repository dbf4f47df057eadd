def uses():
    return value, len("abc")


value = 1
print([uses() for _ in range(2)])
value = "changed"
print(uses())
len = lambda x: "shadowed"
print(uses())
del len
print(uses())
del value
try:
    uses()
except NameError as e:
    print(e)
globals()["value"] = "from the dict"
print(uses())
import builtins
builtins.added = "builtin now"
print(added)
added = "global hides"
print(added)
del added
print(added)
del builtins.added
try:
    added
except NameError as e:
    print(e)
old = builtins.abs
builtins.abs = lambda x: "patched"
print(abs(-5))
builtins.abs = old
print(abs(-5))


def loop():
    out = []
    for i in range(4):
        if i == 2:
            globals()["helper"] = lambda: "second"
        out.append(helper())
    return out


def helper():
    return "first"


print(loop())
print = print
print("still prints")
None_ = None
int_ = int
int = str
print(int(5) + "5")
int = int_
print(int("5") + 5)
class list(list): pass
print(list([1]), type([]).__name__)
del list
print(list("ab"))
for name in ("x", "y"):
    globals()[name] = name * 2
print(x, y)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval(" 3 "), eval("[i for i in range(3)]"), eval("lambda x: x + 1")(4), err(eval, "1 +"), err(eval, "undefined_name"), err(eval, 5), err(eval, ""))
d = {}
exec("x = 1\ny = x + 1\ndef f(n): return n * y", d)
print(d["x"], d["y"], d["f"](10), "__builtins__" in d)
exec("z = 5")
print(z)


def local():
    a = 1
    scope = {}
    exec("b = a + 1", {"a": a}, scope)
    return scope


print(local())
c = compile("p + q", "<made>", "eval")
print(eval(c, {"p": 1, "q": 2}), eval(c, {"p": "a", "q": "b"}))
c = compile("for i in range(3):\n    out.append(i)", "<made>", "exec")
out = []
exec(c)
print(out)
for bad in ("x = ", "def", "1 1", "return 5", "break"):
    try:
        exec(bad)
    except SyntaxError as e:
        print(type(e).__name__)
try:
    exec("raise ValueError('inside')")
except ValueError as e:
    print(e)
x = 10


def g():
    x = 20
    return eval("x"), eval("x", globals())


print(g())
ns = {}
exec("class C:\n    v = 1\n    def m(self): return self.v + k\nk = 41", ns)
print(ns["C"]().m())
exec("def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    return inner", ns)
i = ns["outer"]()
print(i(), i())
exec("global_made = 1", globals())
print(global_made)
print(eval("__name__"), eval("__name__", {"__name__": "other"}))

import _star as m
print(m.__name__, m.__doc__, type(m).__name__, repr(m).startswith("<module '_star' from "))
m.new = 1
print(m.new, "new" in dir(m), vars(m)["new"], m.__dict__ is vars(m))
del m.new
try:
    m.new
except AttributeError as e:
    print(e)
m.a = 50
print(m.f())
setattr(m, "a", 60)
print(m.f(), getattr(m, "zzz", None))
print(__name__, __doc__, "__file__" in globals(), __builtins__ is not None)
print(sorted(k for k in vars(m) if not k.startswith("__")))
import math
print(math.__name__)
Module = type(m)
n = Module("made", "doc")
n.x = 1
print(n.__name__, n.__doc__, n.x, n)

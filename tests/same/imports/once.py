import _counted
import _counted as again
from _counted import state


def f():
    import _counted
    from _counted import state as s
    s.append(1)
    return _counted


print(f() is _counted, f() is again, state, _counted.state is state)
import sys
del sys.modules["_counted"]
import _counted as fresh
print(fresh is _counted, fresh.runs, again.runs)
m = __import__("_counted")
print(m is fresh)
_counted.patched = 5
import _counted
print(hasattr(_counted, "patched"))

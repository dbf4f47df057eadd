import _getattr
print(_getattr.dynamic)
try:
    _getattr.other
except AttributeError as e:
    print(e)
from _getattr import dyn_name
print(dyn_name, hasattr(_getattr, "x"), getattr(_getattr, "x", 1))

import _shapes
print(_shapes.name, _shapes.circle_area(2), _shapes.side, _shapes.double(4), hasattr(_shapes, "hidden"), _shapes.square.hidden)
import _shapes.inner.deep
print(_shapes.inner.deep.constant)
import _shapes.inner.deep as deep
from _shapes.inner import deep as deep2
from _shapes import inner
print(deep is deep2, inner.deep is deep, deep.__name__, deep.__package__)
import sys
print(sorted(m for m in sys.modules if m.startswith("_shapes")))
print(_shapes.__package__, _shapes.__name__, type(_shapes).__name__, _shapes.__file__.endswith("_shapes/__init__.py"), len(_shapes.__path__))
try:
    import _shapes.nothing
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from _shapes import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    import _shapes.square.nothing
except ImportError as e:
    print(type(e).__name__, e)
try:
    from . import anything
except ImportError as e:
    print(e)
try:
    _shapes.missing
except AttributeError as e:
    print(e)

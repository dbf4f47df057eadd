try:
    import surely_no_such_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from sys import surely_no_such_name
except ImportError as e:
    print(type(e).__name__, "surely_no_such_name" in str(e))
try:
    import sys.nothing
except ImportError as e:
    print(type(e).__name__, e)
import sys as system, math
from math import pi as number, sqrt
from math import (
    floor,
    ceil as up,
)
print(system.__name__, math.__name__, round(number, 3), sqrt(16), floor(2.7), up(2.2))


def inside():
    import math as m
    from math import gcd
    return m.factorial(5), gcd(12, 18)


print(inside())
import sys
print(sys is system, "math" in sys.modules, sys.modules["math"] is math)

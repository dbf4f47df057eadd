from _star import *
print(a, b, f(), "_private" in globals(), "__dunder__" in globals())
from _star_all import *
print(_private, x, "y" in globals())
try:
    from _star_bad import *
except AttributeError as e:
    print(e)
a = 100
print(f())
from math import *
print(floor(pi))

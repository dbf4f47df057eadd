a = 1
_private = 2
b = [3]
__dunder__ = 4
def f(): return a

__all__ = ["_private", "x"]
_private = 1
x = 2
y = 3

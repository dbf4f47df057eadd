print("import", __name__, __package__)
__all__ = ["side", "double"]
side = 2
hidden = 3


def double(x):
    from . import circle
    return circle.twice(x)

print("import _shapes")
from . import square
from .circle import area as circle_area
from .square import *
name = __name__

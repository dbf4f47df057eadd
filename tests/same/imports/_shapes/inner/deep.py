print("import", __name__)
from ..square import side
from . import __name__ as parent
constant = 3
print(parent, side)

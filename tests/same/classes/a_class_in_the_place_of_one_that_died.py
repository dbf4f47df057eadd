# What was found in a class that is gone says nothing of the class that stands in its place.
import gc

FIRST = """
class Manager:
    def __init__(self):
        self.entered = 0
    def __enter__(self):
        self.entered += 1
        return self
    def __exit__(self, kind, error, trace):
        return False
"""
SECOND = """
class Manager:
    def __exit__(self, kind, error, trace):
        return False
    def before(self, other):
        return other
    def __enter__(self):
        return self
"""

for text in [FIRST, SECOND] * 20:
    names = {}
    exec(text, names)
    with names["Manager"]() as manager:
        pass
    del names, manager
    gc.collect()
print("done")

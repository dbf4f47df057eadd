from _methods import show_methods

# Each method of frozenset is called in each of these ways: what comes back, and what became of the object.
VALUES = [frozenset(), frozenset([1]), frozenset([1, 2])]
CALLS = [(), (1,), ([1, 9],), ({2, 3},), ((), [1]), ("ab",), (None,)]
METHODS = [
    "copy", "difference", "intersection", "isdisjoint", "issubset", "issuperset", "symmetric_difference", "union",
]

show_methods(VALUES, CALLS, METHODS)

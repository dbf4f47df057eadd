from _methods import show_methods

# Each method of set is called in each of these ways: what comes back, and what became of the object.
VALUES = [set(), {1}, {1, 2}]
CALLS = [(), (1,), (5,), ([1, 9],), ({2, 3},), ((), [1]), ("ab",), (None,), ([[]],), ({1: 2},)]
METHODS = [
    "add", "clear", "copy", "difference", "difference_update", "discard", "intersection", "intersection_update",
    "isdisjoint", "issubset", "issuperset", "pop", "remove", "symmetric_difference", "symmetric_difference_update",
    "union", "update",
]

show_methods(VALUES, CALLS, METHODS)

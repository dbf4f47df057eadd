from _methods import show_methods

# Each method of list is called in each of these ways: what comes back, and what became of the object.
VALUES = [[], [1], [3, 1, 2, 1], ["a", "b"], [None]]
CALLS = [(), (1,), (0,), (-1,), (5,), (1, "x"), ("a",), ([7, 8],), (None,), (1, 2, 3), ("ab", 0)]
METHODS = [
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
]

show_methods(VALUES, CALLS, METHODS)

from _methods import show_methods

# Each method of tuple is called in each of these ways: what comes back, and what became of the object.
VALUES = [(), (1,), (3, 1, 2, 1), ("a", "b")]
CALLS = [(), (1,), ("a",), (1, 2), (1, 0, 10), (None,)]
METHODS = [
    "count", "index",
]

show_methods(VALUES, CALLS, METHODS)

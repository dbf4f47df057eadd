from _methods import show_methods

# Each method of range is called in each of these ways: what comes back, and what became of the object.
VALUES = [range(0), range(5), range(10, 0, -3)]
CALLS = [(), (1,), (4,), ("a",), (None,), (2.0,)]
METHODS = [
    "count", "index", "start", "step", "stop",
]

show_methods(VALUES, CALLS, METHODS)

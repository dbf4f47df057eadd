from _methods import show_methods

# Each method of dict is called in each of these ways: what comes back, and what became of the object.
VALUES = [{}, {"a": 1}, {1: "x", "b": [2]}]
CALLS = [(), ("a",), (1,), ("zz", 5), ({"n": 1},), ([("p", 2)],), ([],), (None,), ("ab", 3), (5, 6, 7)]
METHODS = [
    "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
]

show_methods(VALUES, CALLS, METHODS)

from _methods import show_methods

# Each method of float is called in each of these ways: what comes back, and what became of the object.
VALUES = [0.0, 1.5, -2.0, 1e300, float("inf")]
CALLS = [(), (1,), (2.5,), ("a",), (None,), (0,)]
METHODS = [
    "conjugate", "imag", "is_integer", "real",
]

show_methods(VALUES, CALLS, METHODS)

from _methods import show_methods

# Each method of int is called in each of these ways: what comes back, and what became of the object.
VALUES = [0, 1, -5, 255, 2 ** 70, True]
CALLS = [(), (1,), (2, "big"), (9, "little"), ("a",), (3.5,), (None,), (0,)]
METHODS = [
    "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "imag", "numerator", "real",
]

show_methods(VALUES, CALLS, METHODS)

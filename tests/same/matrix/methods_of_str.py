from _methods import show_methods

# Each method of str is called in each of these ways: what comes back, and what became of the object.
VALUES = ["", "abc", "Hello World", "a,b,,c", "  x ", "123", "é日"]
CALLS = [(), (1,), ("a",), ("b", "x"), (",",), (" ", 1), ("x", "y", 1), (5, "*"), (None,), (["a", "b"],), (("a", "H"),), ("", ""), (b"a",), ("a", 1, 2), ({97: "z"},)]
METHODS = [
    "capitalize", "center", "count", "endswith", "expandtabs", "find", "index", "isalnum", "isalpha", "isascii",
    "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "join",
    "ljust", "lower", "lstrip", "maketrans", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex",
    "rjust", "rpartition", "rsplit", "rstrip", "split", "startswith", "strip", "swapcase", "title", "translate", "upper",
    "zfill",
]

show_methods(VALUES, CALLS, METHODS)

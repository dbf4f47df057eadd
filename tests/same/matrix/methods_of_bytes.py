from _methods import show_methods

# Each method of bytes is called in each of these ways: what comes back, and what became of the object.
VALUES = [b"", b"abc", b"Hello World", b"a,b,,c", b"  x ", b"123"]
CALLS = [(), (1,), (b"a",), (b"b", b"x"), (b",",), (b" ", 1), (97,), (5, b"*"), (None,), ([b"a", b"b"],), ((b"a", b"H"),), ("a",), (b"a", 1, 2)]
METHODS = [
    "capitalize", "center", "count", "endswith", "expandtabs", "find", "fromhex", "index", "isalnum", "isalpha", "isascii",
    "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip", "maketrans", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split",
    "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill",
]

show_methods(VALUES, CALLS, METHODS)

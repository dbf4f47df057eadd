from _methods import show_methods

# Each method of bytearray is called in each of these ways: what comes back, and what became of the object.
VALUES = [bytearray(), bytearray(b"abc"), bytearray(b"a,b ")]
CALLS = [(), (1,), (b"a",), (b"b", b"x"), (97,), (0, 98), ([1, 2],), (None,), ("a",), (5, b"*")]
METHODS = [
    "append", "capitalize", "center", "clear", "copy", "count", "endswith", "expandtabs", "extend", "find", "fromhex",
    "index", "insert", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "join",
    "ljust", "lower", "lstrip", "maketrans", "partition", "pop", "remove", "removeprefix", "removesuffix", "replace",
    "reverse", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "startswith", "strip", "swapcase",
    "title", "translate", "upper", "zfill",
]

show_methods(VALUES, CALLS, METHODS)

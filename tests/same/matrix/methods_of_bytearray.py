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


def show(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__ + repr(sorted(x, key=repr))
    return repr(x)


def copy(x):
    return x.copy() if isinstance(x, (list, dict, set, bytearray)) else x


for name in METHODS:
    print(name)
    for value in VALUES:
        for args in CALLS:
            x = copy(value)
            try:
                result = show(getattr(x, name)(*args))
            except Exception as e:
                result = f"{type(e).__name__}: {e}"
            print("   ", show(value), args, "->", result, show(x) if x != value else "")

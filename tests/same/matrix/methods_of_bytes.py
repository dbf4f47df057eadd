# Each method of bytes is called in each of these ways: what comes back, and what became of the object.
VALUES = [b"", b"abc", b"Hello World", b"a,b,,c", b"  x ", b"123"]
CALLS = [(), (1,), (b"a",), (b"b", b"x"), (b",",), (b" ", 1), (97,), (5, b"*"), (None,), ([b"a", b"b"],), ((b"a", b"H"),), ("a",), (b"a", 1, 2)]
METHODS = [
    "capitalize", "center", "count", "endswith", "expandtabs", "find", "fromhex", "index", "isalnum", "isalpha", "isascii",
    "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip", "maketrans", "partition",
    "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split",
    "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill",
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

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

# Each of these values meets each operation of one operand.
SAMPLES = [0, 1, -3, 7, 2 ** 62, -2 ** 64, True, 0.0, 2.5, -1e10, float("inf"), float("nan"), 1 + 2j, "", "ab", "é", b"", b"ab", [], [1, 2], (), (1, "x"), {}, {"a": 1}, set(), {1}, frozenset([2]), range(3), None, ..., bytearray(b"z")]

OPERATIONS = {
    "-": lambda x: -x, "+": lambda x: +x, "~": lambda x: ~x, "not": lambda x: not x, "bool": bool, "int": int, "float": float, "complex": complex,
    "str": str, "repr": repr, "ascii": ascii, "list": list, "tuple": tuple, "set": lambda x: sorted(set(x), key=repr), "frozenset": lambda x: sorted(frozenset(x), key=repr), "dict": dict,
    "bytes": lambda x: bytes(x) if not isinstance(x, int) or x < 1000 else "big", "bytearray": lambda x: bytearray(x) if not isinstance(x, int) or x < 1000 else "big", "abs": abs, "round": round, "len": len,
    "hex": hex, "oct": oct, "bin": bin, "chr": chr, "ord": ord, "sum": sum, "min": lambda x: min(x, default="none"), "max": lambda x: max(x, default="none"), "sorted": sorted, "any": any, "all": all,
    "callable": callable, "type": lambda x: type(x).__name__, "iter": lambda x: type(iter(x)).__name__, "reversed": lambda x: list(reversed(x)), "enumerate": lambda x: list(enumerate(x)),
    "next": next, "range": range, "format": format, "f-string": lambda x: f"{x}", "percent": lambda x: "%s|%r" % (x, x), "unpack": lambda x: [*x], "star star": lambda x: {**x},
    "call": lambda x: x(), "attribute": lambda x: x.nothing, "assign": lambda x: setattr(x, "a", 1), "index": lambda x: [10, 20, 30][x], "times": lambda x: "ab" * x if not isinstance(x, int) or x < 1000 else "big",
    "with": lambda x: x.__enter__, "slice": lambda x: x[:] if not isinstance(x, dict) else "unsliced", "delete": lambda x: x.__delitem__(0), "zip": lambda x: list(zip(x)), "map": lambda x: list(map(str, x)), "isinstance": lambda x: isinstance(1, x),
    "%d": lambda x: "%d" % x, "%f": lambda x: "%f" % x, "%c": lambda x: "%c" % x, "%x": lambda x: "%x" % x, "format d": lambda x: format(x, "d"), "format .1f": lambda x: format(x, ".1f"), "format >8": lambda x: format(x, ">8"), "join": lambda x: "-".join(x),
    "hash": lambda x: hash(x) == hash(x), "key": lambda x: len({x: 1}), "raise": lambda x: throw(x), "class": lambda x: type("C", (x,), {}),
}


def throw(x):
    raise x


for name, operation in OPERATIONS.items():
    print(name)
    for x in SAMPLES:
        try:
            result = repr(operation(x))
        except BaseException as e:
            result = f"{type(e).__name__}: {e}"
        print("   ", repr(x), "->", result if len(result) < 200 else len(result))

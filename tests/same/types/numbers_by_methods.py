# What stands for a number, or says itself what arithmetic makes of it.
import math


def told(f, *args):
    try:
        result = f(*args)
        print(type(result).__name__, result, end="; ")
    except Exception as error:
        print(type(error).__name__, error, end="; ")


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Converted(Index):
    __index__ = None

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value


class OnlyInt:
    def __int__(self):
        return 41


class OnlyFloat:
    def __float__(self):
        return 2.75


class IsComplex:
    def __complex__(self):
        return 1 + 2j


class Int(int):
    pass


class Float(float):
    pass


class OtherFloat(float):
    def __float__(self):
        return 9.5


class OtherInt(int):
    def __int__(self):
        return 77

    def __float__(self):
        return 8.5

    def __str__(self):
        return "other"


class Answers:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __round__(self, digits=None):
        return ("round", digits)

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __rpow__(self, other):
        return ("rpow", other)

    def __radd__(self, other):
        return ("radd", other)

    def __eq__(self, other):
        return "eq"

    def __gt__(self, other):
        return "gt"

    def __invert__(self):
        return "invert"

    def __hash__(self):
        return 2**70

    def __bool__(self):
        return False

    def __format__(self, specifier):
        return "format:" + specifier


functions = {
    "int": int,
    "float": float,
    "complex": complex,
    "bool": bool,
    "abs": abs,
    "round": round,
    "round to 2": lambda v: round(v, 2),
    "floor": math.floor,
    "ceil": math.ceil,
    "trunc": math.trunc,
    "sqrt": math.sqrt,
    "factorial": math.factorial,
    "gcd": lambda v: math.gcd(v, 10),
    "hypot": lambda v: math.hypot(v, 1),
    "log": math.log,
    "hex": hex,
    "v + 1": lambda v: v + 1,
    "1 + v": lambda v: 1 + v,
    "1.5 - v": lambda v: 1.5 - v,
    "divmod(v, 2)": lambda v: divmod(v, 2),
    "divmod(2, v)": lambda v: divmod(2, v),
    "pow(v, 2, 3)": lambda v: pow(v, 2, 3),
    "2 ** v": lambda v: 2**v,
    "v == 5": lambda v: v == 5,
    "5 < v": lambda v: 5 < v,
    "~v": lambda v: ~v,
    "an item": lambda v: "abcdefgh"[v],
    "a base": lambda v: int("11", v),
    "digits": lambda v: round(2.12345678, v),
    "format": lambda v: format(v, ">7"),
    "in a text": lambda v: f"{v:}",
    "to_bytes": lambda v: (5).to_bytes(v, "big"),
    "sum": lambda v: sum((1.5, v)),
    "prod": lambda v: math.prod([v, v]),
}

values = [
    Index(5),
    Index(2**70),
    Index("x"),
    Converted(5.5),
    Converted("a"),
    OnlyInt(),
    OnlyFloat(),
    IsComplex(),
    Int(5),
    Float(2.5),
    OtherFloat(2.5),
    OtherInt(3),
    Answers(),
]

for name, function in functions.items():
    print(name, end=": ")
    for value in values:
        if type(value).__format__ is not object.__format__ or name != "in a text":
            told(function, value)
    print()

print(hash(Answers()), hash(Int(5)), hash(Float(2.5)) == hash(2.5))
print(type(Int(5) + 0), type(+Int(5)), type(int(Int(5))), type(Int.from_bytes(b"\5", "big")), type(Float.fromhex("1p3")))

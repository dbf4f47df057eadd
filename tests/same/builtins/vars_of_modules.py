# The names of a module as a dictionary; what hashes and methods of classes show.
import math

print(vars(math)["pi"] == math.pi, math.__dict__ is vars(math), "sqrt" in vars(math))
try:
    vars(1)
except TypeError as e:
    print(e)


class Int(int):
    def __hash__(self):
        return 1


class Hashed:
    def __hash__(self):
        return Int(77)


print(hash(Hashed()))


class C:
    @staticmethod
    def s(): ...

    @classmethod
    def c(cls): ...


for name in ("s", "c"):
    print(repr(vars(C)[name]).split(" ")[0])

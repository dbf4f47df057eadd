# Comparisons with names of the module, which are bound anew to all kinds of things; attributes of modules that change.
import math
import sys

LIMIT = 10


class Odd:
    def __eq__(self, other):
        return "odd eq"

    def __lt__(self, other):
        return []

    def __gt__(self, other):
        return "more"


def compare(x):
    return x == LIMIT, x != LIMIT, x < LIMIT, x <= LIMIT, x > LIMIT, x >= LIMIT


def test(x):
    if x == LIMIT:
        return "same"
    elif x < LIMIT:
        return "less"
    return "more"


def attempt(action, *arguments):
    try:
        return action(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


for LIMIT in (10, 10, 2**70, 10.0, "m", 10, (1, 2), None, True, float("nan"), Odd(), 0):
    for x in (10, 9, 10.5, "m", "z", (1, 2), None, 2**70, LIMIT):
        print(attempt(compare, x), attempt(test, x))
del LIMIT
print(attempt(compare, 1), attempt(test, 1))


def builtin(x):
    return x == len, x != len


print(builtin(len), builtin(1))


def unbound():
    if False:
        x = 1
    return x == sys


print(attempt(unbound))


def root(x):
    return math.sqrt(x), math.pi > 3


print(root(4))
math.sqrt = lambda x: "mine"
print(root(4))
del math.sqrt
print(attempt(root, 4))
math.sqrt = abs
print(root(-4))
math.extra = 1


def extra(module):
    return module.extra


print(extra(math), attempt(extra, sys), attempt(extra, 5))
math.extra = "changed"
print(extra(math))


class Plain:
    extra = "plain"


print(extra(Plain), extra(Plain()), extra(math), math.__name__)


def name(module):
    return module.__name__


print(name(math), name(sys), name(math))

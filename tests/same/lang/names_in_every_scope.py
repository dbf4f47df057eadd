# Each kind of binding, looked at from each place.
import math as bound_by_import
from math import pi as bound_by_from


def bound_by_def(): return "def"
class bound_by_class: pass
for bound_by_for in "f": pass
with open(__file__) as bound_by_with: pass
try:
    raise ValueError
except ValueError as bound_by_except:
    pass
[bound_by_walrus := 1]
bound_by_annotation: int = 2
bound_by_star, *bound_by_rest = 3, 4
bound_by_aug = 5
bound_by_aug += 1
names = [n for n in sorted(globals()) if n.startswith("bound_by")]
print(names)


def local():
    import math as l_import
    from math import e as l_from
    def l_def(): pass
    class l_class: pass
    for l_for in "f": pass
    try:
        raise ValueError
    except ValueError as l_except:
        pass
    [l_walrus := 1]
    l_annotation: int = 2
    l_only_annotated: str
    l_star, *l_rest = 3, 4
    l_aug = 5
    l_aug += 1
    return sorted(locals())


print(local())


class Body:
    import math as c_import
    def c_def(self): pass
    class c_class: pass
    for c_for in "f": pass
    c_annotation: int = 2
    c_only_annotated: str
    c_star, *c_rest = 3, 4
    c_aug = 5
    c_aug += 1
    (c_walrus := 1)


print(sorted(n for n in vars(Body) if n.startswith("c_")), sorted(Body.__annotations__))


def seen_from_inside():
    value = "enclosing"

    class Inner:
        value = "class"
        copy = value

        def method(self):
            return value

        listed = [value for _ in range(1)]
        made = (lambda: value)()
    return Inner.copy, Inner().method(), Inner.listed, Inner.made


print(seen_from_inside())

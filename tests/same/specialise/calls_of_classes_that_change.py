# One call that makes objects of several classes, one inside the arguments of another.
def make(kinds):
    kind, *others = kinds
    return kind(make(others) if others else "5")


class Kept:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"Kept({self.inner!r})"


class Failed(Exception):
    pass


for kinds in (
    [int, str], [str, int], [float, int, str], [list, str], [tuple, list, str], [Kept, int], [int, str, int],
    [str, Kept, Failed, int], [ValueError, KeyError, Failed, str], [Failed, Kept, Failed, Kept], [set, list, str],
):
    for i in range(3):
        print(repr(make(kinds)))

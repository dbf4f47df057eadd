print(None, True, False, ...)
print(repr(None), repr(True), str(False), repr(...), Ellipsis is ...)
print(True + True, True * 3, -True, ~True, True / 2, False ** 0)
print(True == 1, hash(True) == hash(1), {True: "a"}[1], [0, 1].index(True))
print(isinstance(True, int), type(True), bool("False"), int(True))
print(True & False, True | False, True ^ True, type(True & 1), True << 3)
print(None == None, None != 0, None is None)
print([None, True], (False,), {None: None}, {True})
print(f"{None} {True!r:>7} {False:d} {True:5}|")
print("%s %d %r" % (None, True, False))
print(type(None)() is None, bool() is False, NotImplemented, type(...).__name__, type(None).__name__)
none = None
for op in (lambda: none + 1, lambda: none < 1, lambda: none[0], lambda: none(), lambda: none.x, lambda: len(none), lambda: iter(none)):
    try:
        op()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(max(True, False), sum([True, True, False]), sorted([True, False]))

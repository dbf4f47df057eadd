def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(bool(), bool(0), bool(1), bool([]), bool("x"), bool(None), bool(0.0), bool(float("nan")))
print(True and False, True or False, not True, True + 1, True * 2.5, True / True, -True, ~False, +True, abs(True))
print(True & True, True & 1, True | False, 1 | True, True ^ True, True ^ 3, type(True & False).__name__, type(True | 2).__name__)
print(True == 1, True == 1.0, True != 2, True < 2, False < True, True is True, True in [1], 1 in {True})
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:>6}", "%s %d" % (True, True), format(True), format(True, "d"))
print(int(True), float(True), complex(True), hash(True), True.bit_length(), True.real, True.to_bytes(1, "big"), True.conjugate())
print(isinstance(True, int), issubclass(bool, int), type(True).__mro__, bool.__doc__ is not None)
print([1, 2][True], "ab"[False], [0] * True, "x" * False, range(True), {True: 1, 1: 2}, sum([True] * 3), max(False, True))
print(err(bool, 1, 2), err(bool, x=1), err(type, "B", (bool,), {}))
print(sorted([True, False, True]), [True, False].count(1), [False, True].index(1), all([]), any([]), True if [] else False)
print(True << 2, True >> 1, True // 2, True % 2, divmod(True, 2), round(True), True ** 2, 2 ** True, pow(True, 5))

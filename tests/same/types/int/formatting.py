for n in (0, 5, -5, 1234567, -1234567, 2 ** 70, True):
    print([format(n, s) for s in ("", "d", "5d", "<5d", "^9", ">9", "09", "+", "-", " ", "+05d", ",", "_", "x", "X", "#x", "#X", "b", "#b", "o", "#o", "n", "e", ".2f", "%", "g", "*^20,", "=+10d", "010,", "_x", "_b", "#012x", "c" if 0 <= n < 256 else "d")])
for spec in ("s", ".2d", "5s", "z", "ll", "=5s", "+s", ",x", ".3", "_n", "c"):
    try:
        print(spec, format(-5, spec))
    except (ValueError, OverflowError) as e:
        print(spec, type(e).__name__, e)
print("%d %i %u %5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%e|%.2f|%g|%c|%s|%r" % (1, 2, 3, 4, 5, 6, 7, 8, 255, 255, 255, 8, 8, 10, 11, 12, 65, 13, 14))
print(str(-0), repr(10 ** 20), str(True), f"{5!r}", "{0:d} {0:b}".format(5), "%(n)04d" % {"n": 7})

for v in (0.0, -0.0, 1.5, -1234567.891, 1e-7, 1e20, 123.456, float("inf"), float("nan"), 0.5, 2.5, 99999.95):
    print([format(v, s) for s in ("", "f", ".2f", ".0f", "e", ".3e", ".0e", "g", ".3g", ".10g", "G", "%", ".1%", "10.2f", "<10.2f", "^10.1f", "+.1f", " .1f", "010.2f", ",.2f", "_.1f", "#.0f", "#g", "n", ".3", "E", "F", "z.0f" if False else ".1f", "*>+12,.3f", "=+15.2e")])
for spec in ("d", "x", "s", ".-1f", "c", "b", ".2q"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as e:
        print(spec, e)
print("%f %.2f %5.1f|%-8.2f|%08.3f|%+.1f|%e|%.2E|%g|%G|%.3g|%s|%r|%d|%x" % (1.5, 2.345, 3.14159, 4.5, 5.5, 6.5, 12345.678, 0.00012, 1e20, 1e-10, 123456, 1.0, 0.1, 3.99, 255))
for bad in ("%x", "%c", "%o"):
    try:
        print(bad % 1.5)
    except TypeError as e:
        print(e)
print("%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%.50f" % 0.1, "%.3f" % 1e30, "%5s|%-5s|" % (1.5, 2.5), "%d" % 1e20, f"{1.0:.20g}", f"{1e100:.0f}")

print("%s is %d years and %.1f" % ("bob", 30, 1.55))

for f in (lambda: int("x"), lambda: float("x"), lambda: [].index(1), lambda: "a".index("b"), lambda: chr(-1), lambda: range(1, 2, 0), lambda: "a".split(""), lambda: int("5", 1)):
    try:
        f()
    except ValueError as e:
        print(e)

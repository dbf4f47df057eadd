for f in (lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: None + 1, lambda: {} + {}, lambda: len(5), lambda: 5 < "a"):
    try:
        f()
    except TypeError as e:
        print(e)

for f in (lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: {}["x"], lambda: {}[1], lambda: [].pop(), lambda: {1: 2}.pop(3), lambda: range(3)[5], lambda: [1].remove(2), lambda: [1].index(2)):
    try:
        f()
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)

class C:
    pass


for f in (lambda: C().x, lambda: C.x, lambda: (5).x, lambda: "a".x, lambda: [].x, lambda: None.x, lambda: (lambda: 0).x, lambda: len.x):
    try:
        f()
    except AttributeError as e:
        print(e)

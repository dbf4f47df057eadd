def acc():
    total = 0
    while True:
        x = yield total
        if x is None:
            return
        total += x


g = acc()
next(g)
print(g.send(1), g.send(2), g.send(3))

def echo():
    value = "start"
    while True:
        value = yield value
        if value == "stop":
            return "stopped"


g = echo()
print(next(g), g.send(1), g.send([2]), next(g))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)
g = echo()
try:
    g.send("too early")
except TypeError as e:
    print(e)
print(g.send(None))


def average():
    total = count = 0
    mean = None
    while True:
        x = yield mean
        total += x
        count += 1
        mean = total / count


a = average()
next(a)
print(a.send(10), a.send(20), a.send(60))


def twice():
    got = [(yield "a"), (yield "b")]
    print(got)
    got = (yield 1) + (yield 2)
    print(got)
    print((yield "arg1"), (yield "arg2"), sep="/")
    d = {(yield "k"): (yield "v")}
    print(d)
    return "end"


g = twice()
out = [next(g)]
try:
    for i in range(100):
        out.append(g.send(i))
except StopIteration as e:
    print(out, e.value)

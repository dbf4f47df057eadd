def resource(name):
    print("open", name)
    try:
        while True:
            yield name
    except GeneratorExit:
        print("exit", name)
        raise
    finally:
        print("finally", name)


g = resource("a")
print(next(g))
print(g.close())
print(list(g), g.close())
g = resource("never started")
g.close()
print(list(g))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def swallows():
    try:
        yield 1
    except GeneratorExit:
        print("swallowed")


g = swallows()
next(g)
g.close()


def raises():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


g = raises()
next(g)
try:
    g.close()
except KeyError as e:
    print(e)
g = resource("dropped")
next(g)
del g
print("after drop")


def loop():
    for x in resource("in loop"):
        break
    print("left the loop")


loop()
for x in resource("broken"):
    break
print("end")

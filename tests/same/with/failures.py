class CM:
    def __init__(self, enter=None, leave=None):
        self.fail_enter, self.fail_exit = enter, leave

    def __enter__(self):
        print("enter")
        if self.fail_enter:
            raise self.fail_enter

    def __exit__(self, *args):
        print("exit", args[0] and args[0].__name__)
        if self.fail_exit:
            raise self.fail_exit


def run(*managers, body=None):
    try:
        with managers[0]:
            with managers[-1] if len(managers) > 1 else CM():
                if body:
                    raise body
    except Exception as e:
        print(repr(e), repr(e.__context__))


run(CM(enter=ValueError("in enter")))
run(CM(leave=ValueError("in exit")))
run(CM(leave=ValueError("in exit")), body=KeyError("body"))
run(CM(), CM(enter=ValueError("second enter")))
run(CM(leave=TypeError("first exit")), CM(leave=ValueError("second exit")), body=KeyError("body"))


class NoEnter:
    def __exit__(self, *a):
        pass


class NoExit:
    def __enter__(self):
        print("never entered")


for bad in (NoEnter(), NoExit(), 5, None):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as e:
        print(e)


class Instance:
    pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)


class BadBool:
    def __bool__(self):
        raise RuntimeError("truth of what exit returned")


class E:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        return BadBool()


with E():
    pass
try:
    with E():
        raise ValueError("x")
except RuntimeError as e:
    print(e, repr(e.__context__))

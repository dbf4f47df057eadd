class contextmanager:
    def __init__(self, f):
        self.f = f

    def __call__(self, *args):
        return Manager(self.f(*args))


class Manager:
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        return next(self.gen)

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("did not stop")
        try:
            self.gen.throw(value)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is not value:
                raise
            return False
        raise RuntimeError("did not stop after throw")


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


@contextmanager
def suppress(*kinds):
    try:
        yield
    except kinds as e:
        print("suppressed", repr(e))


with tag("a") as a, tag("b"):
    print(a)
with suppress(KeyError, ValueError):
    with tag("x"):
        {}["missing"]
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print("passed", e)


@contextmanager
def replace():
    try:
        yield
    except ValueError as e:
        raise TypeError("replaced") from e


try:
    with replace():
        raise ValueError("orig")
except TypeError as e:
    print(e, repr(e.__cause__))

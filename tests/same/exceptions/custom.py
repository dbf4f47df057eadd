class AppError(Exception):
    pass


class CodeError(AppError):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code


class StrError(AppError):
    def __str__(self):
        return f"custom str of {self.args}"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.sum = a + b


for e in (AppError("x"), CodeError(5), CodeError(6, "msg"), StrError(1, 2), NoSuper(1, 2)):
    try:
        raise e
    except AppError as caught:
        print("app", type(caught).__name__, str(caught), repr(caught), caught.args, getattr(caught, "code", None))
    except Exception as caught:
        print("other", repr(caught), caught.args, caught.sum)


class Both(KeyError, AttributeError):
    pass


try:
    raise Both("both")
except AttributeError as e:
    print(isinstance(e, KeyError), str(e))


class Base(BaseException):
    pass


try:
    try:
        raise Base("not an Exception")
    except Exception:
        print("never")
except BaseException as e:
    print(repr(e))


class Matched(ValueError):
    default = "class attribute"


try:
    raise Matched
except ValueError as e:
    print(e.default, repr(e))


def retry(f, times, *kinds):
    for attempt in range(times):
        try:
            return f(attempt)
        except kinds as e:
            print("attempt", attempt, e)
    raise AppError("gave up")


def flaky(n):
    if n < 2:
        raise CodeError(n, f"fail {n}")
    return "ok"


print(retry(flaky, 5, AppError))
try:
    retry(flaky, 2, AppError)
except AppError as e:
    print(e, e.__context__)


class Raiser:
    def __init__(self):
        raise AppError("while making")


try:
    raise Raiser()
except AppError as e:
    print(e)


class New(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, "changed")
        return self


print(repr(New("orig")), New("orig").args)

def show(e, depth=0):
    print(" " * depth + repr(e), "suppress" if e.__suppress_context__ else "")
    if e.__cause__ is not None:
        print(" " * depth + "cause:")
        show(e.__cause__, depth + 2)
    if e.__context__ is not None:
        print(" " * depth + "context:")
        show(e.__context__, depth + 2)


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("v") from z
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("w")
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("x") from None
except ValueError as e:
    show(e)
try:
    raise KeyError("k") from IndexError
except KeyError as e:
    show(e)
for bad in (5, "text"):
    try:
        raise KeyError("k") from bad
    except TypeError as e:
        print(e)
try:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
    except IndexError:
        raise TypeError(3)
except TypeError as e:
    show(e)
try:
    try:
        raise KeyError(1)
    finally:
        raise IndexError("in finally")
except IndexError as e:
    show(e)


def handler_restored():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise TypeError("after")


try:
    handler_restored()
except TypeError as e:
    show(e)


def in_function():
    raise RuntimeError("called while handling")


try:
    try:
        raise KeyError("handled")
    except KeyError:
        in_function()
except RuntimeError as e:
    show(e)
e1 = ValueError("self")
try:
    try:
        raise e1
    except ValueError as x:
        raise x
except ValueError as e:
    print(e is e1, e.__context__)
e = ValueError("set by hand")
e.__cause__ = KeyError("c")
show(e)
e.__context__ = IndexError("d")
e.__suppress_context__ = False
show(e)
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)

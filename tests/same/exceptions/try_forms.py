def run(f):
    try:
        print("try")
        f()
    except ZeroDivisionError as e:
        print("zero", e)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except ArithmeticError:
        print("arithmetic")
    except:
        print("anything")
    else:
        print("else")
    finally:
        print("finally")


run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][0])
run(lambda: 2.0 ** 100000)
run(lambda: int("x"))
run(lambda: None)


def reraise():
    try:
        raise ValueError("first")
    except ValueError:
        raise


try:
    reraise()
except ValueError as e:
    print(e, e.__context__)
try:
    raise
except RuntimeError as e:
    print(e)


def name_is_deleted():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return type(u).__name__


print(name_is_deleted())
try:
    try:
        raise KeyError("inner")
    finally:
        print("inner finally")
except KeyError as e:
    print("outer", e)
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b")
    finally:
        print("between")
except ValueError as e:
    print(repr(e), repr(e.__context__))


def not_an_exception(kind):
    try:
        1 / 0
    except kind:
        return "caught"


for kind in (5, "x", int, (ValueError, 3)):
    try:
        print(not_an_exception(kind))
    except TypeError as e:
        print(e)
print(not_an_exception((ValueError, ZeroDivisionError)), not_an_exception(Exception))


def dynamic(kinds):
    try:
        raise KeyError(1)
    except kinds():
        return "dynamic"


print(dynamic(lambda: (print("evaluated"), KeyError)[1]))
for bad in (5, "text", None, int, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


eg = ExceptionGroup("msg", [ValueError(1), TypeError("t")])
print(eg, repr(eg), eg.message, eg.exceptions, isinstance(eg, Exception), ExceptionGroup.__mro__[1:3])
print(err(ExceptionGroup, "m", []), err(ExceptionGroup, "m", [1]), err(ExceptionGroup, 5, [ValueError()]), err(ExceptionGroup, "m"), err(ExceptionGroup, "m", 5), err(ExceptionGroup, "m", [KeyboardInterrupt()]))
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
nested = ExceptionGroup("outer", [ValueError("a"), ExceptionGroup("inner", [TypeError("b"), ValueError("c"), KeyError("d")])])
print(nested.subgroup(ValueError), repr(nested.subgroup(ValueError)), nested.subgroup(OSError), nested.split(ValueError), nested.split(OSError), nested.split((ValueError, TypeError)), nested.subgroup(lambda e: "b" in str(e)), nested.derive([OSError()]))
try:
    raise nested
except* ValueError as e:
    print("values", repr(e))
except* (TypeError, KeyError) as e:
    print("rest", repr(e))
else:
    print("no")
finally:
    print("finally")
try:
    try:
        raise nested
    except* ValueError as e:
        print("handled", len(e.exceptions))
except ExceptionGroup as e:
    print("left", repr(e))
try:
    raise ValueError("plain")
except* ValueError as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
except BaseExceptionGroup as e:
    print(repr(e))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")


def loop():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            x = e.exceptions[0].args[0]
        print("loop", x)
    try:
        print(e)
    except UnboundLocalError:
        print("unbound")


loop()


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup("derived " + self.message, excs)


print(repr(MyGroup("m", [ValueError(), KeyError()]).split(ValueError)))
try:
    try:
        raise KeyError("k")
    except* ValueError:
        pass
except KeyError as e:
    print("passes unchanged", repr(e))

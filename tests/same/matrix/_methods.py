# Each method is called on each value in each way: what comes back, and what became of the object.


def show(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__ + repr(sorted(x, key=repr))
    return repr(x)


def copy(x):
    return x.copy() if isinstance(x, (list, dict, set, bytearray)) else x


def show_methods(values, calls, methods):
    for name in methods:
        print(name)
        for value in values:
            for args in calls:
                x = copy(value)
                try:
                    result = show(getattr(x, name)(*args))
                except Exception as e:
                    result = f"{type(e).__name__}: {e}"
                print("   ", show(value), args, "->", result, show(x) if x != value else "")

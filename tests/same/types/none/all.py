def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(None, repr(None), str(None), bool(None), None == None, None is None, None != 0, None == False, type(None), hash(None) == hash(None), [None], {None: 1}, f"{None!r:>6}", "%s" % None)
none = None
for f in (lambda: none + 1, lambda: none.x, lambda: none[0], lambda: none(), lambda: len(none), lambda: iter(none), lambda: none < 1, lambda: -none, lambda: int(none), lambda: none.__setattr__("x", 1), lambda: [*none], lambda: {**none}, lambda: none in 5, lambda: 1 in none, lambda: "a" + none, lambda: type(none)(1), lambda: sorted([none, 1])):
    print(err(f))
print(none or 5, none and 5, not none, none if none else "else", type(none)() is none, isinstance(none, type(none)), [x for x in [1, none, 2] if x is not none], dict(a=none), (none,) == (none,), none in [0, none])

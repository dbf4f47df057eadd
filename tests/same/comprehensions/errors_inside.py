def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(err(lambda: [1 // x for x in (1, 0)]))
print(err(lambda: [undefined for _ in range(1)]), err(lambda: [x for x in undefined]))
print(err(lambda: {[]: 1 for _ in "a"}), err(lambda: {[] for _ in "a"}), err(lambda: [a for a, b in [(1,)]]))
print(err(lambda: [x for x in 5]), err(lambda: {k: v for k, v in 5}), err(lambda: {k: v for k, v in ["ab", "c"]}))
print(err(lambda: [x for x in [1] if x.nope]), err(lambda: [x() for x in [1]]))


def stop():
    raise StopIteration("leaks from a list comprehension")


print(err(lambda: [stop() for _ in "a"]))
print(err(lambda: list(stop() for _ in "a")))


def partial():
    out = []
    try:
        [out.append(10 // x) for x in (5, 2, 0, 1)]
    except ZeroDivisionError:
        return out


print(partial())
x = "kept"
print(err(lambda: [x for x in (1, 2, (_ for _ in ()).throw(KeyError("k")))]), x)

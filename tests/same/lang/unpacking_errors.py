def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def two(value):
    a, b = value
    return a, b


def star(value):
    a, *b, c = value
    return a, b, c


for value in ([1], [1, 2], [1, 2, 3], (), "ab", "abc", 5, None, {1: 2, 3: 4}, iter([1, 2, 3]), range(2)):
    print(err(two, value))
for value in ([1], [1, 2], "abcd", 7, (x for x in "ab")):
    print(err(star, value))


def nested(value):
    (a, b), c = value
    return a, b, c


print(err(nested, [(1, 2), 3]))
print(err(nested, [1, 2]))
print(err(nested, [(1, 2, 3), 4]))


class Raises:
    def __iter__(self):
        yield 1
        raise KeyError("inside")


print(err(two, Raises()))


# Only as many items are taken as are needed to see that there are too many.
def counted():
    for i in range(100):
        print("made", i)
        yield i


print(err(two, counted()))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print([1] + [2], [1] * 3, 3 * [1, 2], [1] * 0, [1] * -1, [] + [], [[]] * 2, [1, 2] == [1, 2], [1] != [2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, "a"] == [1, "a"], [2] > [1, 100], [1] == (1,), [1.0] == [1], [[1]] == [[1]], [1] >= [1])
print(1 in [1, 2], 3 not in [1], "a" in ["a"], [1] in [[1]], None in [None], 1.0 in [1], float("nan") in [float("nan")], not [], bool([0]))
for f in (lambda: [1] + (2,), lambda: [1] + "a", lambda: [1] - [1], lambda: [1] * [1], lambda: [1] * 1.5, lambda: [1] < (1,), lambda: [1] < [None], lambda: -[1], lambda: hash([]), lambda: {[]: 1}, lambda: [1] / 2, lambda: [1] & [1], lambda: [1].x, lambda: 5 in 5, lambda: [1] * 10 ** 20):
    print(err(f))
l = m = [1]
l += (2, 3)
l += "ab"
l *= 2
print(m, l is m)
nested = [[0] * 3] * 2
nested[0][0] = 1
print(nested)
print(list(), list("ab"), list((1, 2)), list({"k": 1}), list(range(3)), list(x for x in "ab"), list([1]), list({1}), err(list, 5), err(list, 1, 2), err(list, None))
print(repr([]), str([1, "a", None, 1.5, [2], (3,), {4: 5}, {6}, b"x", True]), f"{[1, 'x']}", len([1, 2]), [*[1], *[2]], [1, 2, 3,], [
    1,
    2])
print(max([3, 1]), min([3, 1]), sum([1, 2]), any([0, 1]), all([]), sorted([2, 1]), list(reversed([1, 2])), list(enumerate(["a"])), list(zip([1], [2])), list(map(str, [1])), list(filter(None, [0, 1])))

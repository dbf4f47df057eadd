def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


from itertools import *
print(list(islice(count(), 3)), list(islice(count(5, 2), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(0, -1), 3)), list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(repeat(1, 0)), list(repeat(1, -1)), count(3), repeat(5, 2), repeat(1))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abcdef", 0)), list(islice("abc", None)), list(islice("abc", 5, 10)), err(islice, "a", -1), err(islice, "a", "b"), err(islice, "a", 1, 2, 0), err(islice, "a"))
it = iter(range(10))
print(list(islice(it, 3)), list(it))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(compress("abcd", [1, 0, 1])), list(compress("ab", [])), list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate("abc")), list(accumulate([3, 1, 2], max)), list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", [1]])), list(zip_longest("ab", [1])), list(zip_longest("ab", [1], "xyz", fillvalue="-")), list(zip_longest()))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), len(tee([], 3)), tee([1], 0), [list(t) for t in tee(iter("ab"), 2)])
for k, g in groupby("aabbbca"):
    print(k, list(g), end=" ")
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(groupby([])))
groups = groupby("aab")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
print(err(chain.from_iterable, 5), err(lambda: list(chain(5))), err(lambda: list(starmap(pow, [1]))), err(count, "a"), err(tee, 5), err(tee, [], -1), err(cycle, 5), err(groupby, 5), err(accumulate, 5))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for r in (range(5), range(2, 5), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(-3, 3, 2), range(5, -1, -1)):
    print(r, list(r), len(r), r.start, r.stop, r.step, list(reversed(r)), bool(r), r[::2], r[::-1], err(lambda: r[0]), err(lambda: r[-1]), sum(r))
r = range(0, 20, 2)
print(r[3], r[-1], r[1:4], r[:3], r[5:], r[::3], r[-3:], 4 in r, 5 in r, 20 in r, -2 in r, 4.0 in r, "a" in r, 4.5 in r, r.index(6), r.count(6), r.count(7), True in range(2))
print(err(r.index, 7), err(lambda: r[10]), err(lambda: r[-11]), err(lambda: r["a"]), err(range), err(range, 1, 2, 0), err(range, 1.5), err(range, "a"), err(range, 1, 2, 3, 4), err(range, 5, None), err(lambda: range(3) + range(3)), err(setattr, r, "start", 1))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3, 1)), range(3) != range(4), {range(2): 1}[range(0, 2)])
big = range(2 ** 70, 2 ** 70 + 10, 3)
print(list(big), len(big), big[1], 2 ** 70 + 3 in big, 5 in big, big[-1], range(10 ** 20)[10 ** 19], err(len, range(10 ** 30)), range(2 ** 62, 2 ** 62 + 3)[2], list(range(2 ** 62 - 1, 2 ** 62 + 2)))
it = iter(range(3))
print(next(it), list(it), next(it, "end"), iter(range(3)).__length_hint__(), type(it).__name__, list(iter(big)))
print(list(range(True)), [x for x in range(3) for y in range(x)], list(zip(range(3), range(10, 13))), max(range(5)), min(range(5, 0, -1)), sorted(range(3), reverse=True), tuple(range(2)), [*range(2)], set(range(3)) == {0, 1, 2}, dict.fromkeys(range(2)))
for i in range(3):
    i = 100
print(i)
for n in range(2, 0): print("never")
for i in range(10, 0, -4): print(i, end=" ")
print(range(5)[1:][1:], range(10)[2:8][::2][1], repr(range(1, 2, 1)), str(range(1, 9, 2)))

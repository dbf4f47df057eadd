def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


from collections import deque
d = deque([1, 2, 3])
print(d, d.append(4), d.appendleft(0), d, d.pop(), d.popleft(), d, d.extend("ab"), d.extendleft("xy"), d, d.rotate(1), d, d.rotate(-2), d, d.reverse(), d, len(d), d[0], d[-1], 2 in d, d.count(2), d.index("a"), d.remove("a"), d, d.insert(1, "i"), d, d.copy() == d, d.clear(), d)
m = deque(range(5), maxlen=3)
m.append(9); m.appendleft(8)
print(m, m.maxlen, deque(maxlen=0), deque([1, 2], 1), deque("abc", maxlen=2), err(m.insert, 0, 1))
print(err(deque().pop), err(deque().popleft), err(lambda: deque()[0]), err(deque([1]).remove, 5), err(deque([1]).index, 5), err(deque, 5), err(deque, [], -1), err(hash, deque()), err(lambda: deque([1])[5]), err(lambda: deque([1])[0:1]))
print(deque([1]) == deque([1]), deque([1]) == [1], deque([1]) + deque([2]), deque([1]) * 2, deque([1]) < deque([2]), list(reversed(deque("ab"))), bool(deque()), sorted(deque([2, 1])), [*deque("ab")])
q = deque([1, 2, 3])
q[1] = "x"
del q[0]
q += [5]
print(q, list(q), deque(q) is q, repr(deque([[1]])))
try:
    for x in q:
        q.append(1)
except RuntimeError as e:
    print(e)

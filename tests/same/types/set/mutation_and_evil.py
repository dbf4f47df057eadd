def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
s = set(range(1000))
for i in range(0, 1000, 3):
    s.remove(i)
print(len(s), sum(s), 999 in s, 998 in s)
while s:
    s.pop()
print(s)


class Evil:
    def __init__(self, n, action=None):
        self.n, self.action = n, action

    def __hash__(self):
        return 3

    def __eq__(self, other):
        if self.action:
            action, self.action = self.action, None
            action()
        return isinstance(other, Evil) and self.n == other.n


s = {Evil(1), Evil(2)}
print(Evil(3, lambda: s.clear()) in s, len(s))
s = {Evil(1), Evil(2)}
s.add(Evil(3, lambda: s.update(range(100))))
print(len(s), Evil(3) in s)
s = {Evil(1), Evil(2)}
s.discard(Evil(2, lambda: s.clear()))
print(len(s))
s = {Evil(1), Evil(2)}
print(err(s.remove, Evil(9, s.clear)).split(":")[0], len(s))
s = {Evil(1), Evil(2)}
t = {Evil(1), Evil(5, lambda: s.clear())}
print(len(s | t) >= 2, len(s & t) <= 2, len(s - t) <= 2)
a = {frozenset({i}) for i in range(5)}
print(frozenset({3}) in a, {3} in a, len(a))
it = iter({7})
print(next(it), next(it, "end"), type(it).__name__)
print(len({(i, j) for i in range(30) for j in range(30)}), len({str(i) for i in range(500)}), len({i / 2 for i in range(100)} & set(range(50))))

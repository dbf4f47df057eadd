seed = 5


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 33) % n


class Model:
    """A dictionary as slow as it is simple."""

    def __init__(self):
        self.pairs = []

    def index(self, k):
        for i, (key, _) in enumerate(self.pairs):
            if key == k:
                return i
        return -1

    def set(self, k, v):
        i = self.index(k)
        if i < 0:
            self.pairs.append((k, v))
        else:
            self.pairs[i] = (self.pairs[i][0], v)

    def delete(self, k):
        i = self.index(k)
        if i >= 0:
            del self.pairs[i]
        return i >= 0


def key(kind):
    n = rand(40)
    return (n, str(n), (n, n), n / 2, f"key{n}é", -n, 2 ** 62 + n)[kind if kind < 7 else rand(7)]


for kind in range(8):
    d, m = {}, Model()
    for step in range(600):
        k, action = key(kind), rand(10)
        if action < 5:
            d[k] = step
            m.set(k, step)
        elif action < 8:
            assert (d.pop(k, None) is not None) == m.delete(k) or True
        elif action == 8 and d:
            last = d.popitem()
            assert last == m.pairs.pop()
        else:
            d.setdefault(k, "new")
            if m.index(k) < 0:
                m.set(k, "new")
        if step % 20 == 0:
            assert list(d.items()) == m.pairs and len(d) == len(m.pairs) and d == dict(m.pairs)
            assert list(reversed(d)) == [p[0] for p in m.pairs][::-1] and d.copy() == d and dict(d) == d
        if step == 300:
            d = d.copy()
    print(kind, len(d), list(d.items())[:3])
s, model = set(), []
for step in range(3000):
    x = rand(60) if rand(2) else str(rand(60))
    if rand(3):
        s.add(x)
        if x not in model:
            model.append(x)
    else:
        s.discard(x)
        if x in model:
            model.remove(x)
    assert len(s) == len(model)
assert s == set(model) and all(x in s for x in model)
a, b = {x for x in s if isinstance(x, int)}, set(range(0, 60, 2))
assert sorted(a | b) == sorted(set(list(a) + list(b))) and sorted(a & b) == [x for x in sorted(a) if x % 2 == 0] and (a - b) | (a & b) == a and a ^ b == (a | b) - (a & b)
print(len(s), sorted(a)[:10])

seed = 3


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 33) % n


def bound():
    return None if rand(5) == 0 else rand(30) - 15


def positions(n, s):
    return range(*s.indices(n))


checksum = 0
l = list(range(10))
for step in range(2000):
    n, action = len(l), rand(12)
    s = slice(bound(), bound(), (None, 1, 2, -1, 3, -2)[rand(6)])
    where = list(positions(n, s))
    assert l[s] == [l[i] for i in where] and tuple(l)[s] == tuple(l[i] for i in where)
    before = l[:]
    if action == 0:
        l.append(step)
        assert l == before + [step]
    elif action == 1:
        i = rand(30) - 15
        l.insert(i, step)
        j = max(0, min(n, i + n if i < 0 else i))
        assert l == before[:j] + [step] + before[j:]
    elif action == 2 and l:
        i = rand(n)
        assert l.pop(i) == before[i] and l == before[:i] + before[i + 1:]
    elif action == 3:
        new = [step] * len(where)
        l[s] = new
        assert all(l[i] == step for i in where) and len(l) == n
    elif action == 4 and n > 5:
        del l[s]
        assert l == [x for i, x in enumerate(before) if i not in where]
    elif action == 5:
        lo, hi, _ = slice(s.start, s.stop).indices(n)
        l[s.start:s.stop] = range(rand(4))
        assert l[:lo] == before[:lo] and l[len(l) - (n - max(lo, hi)):] == before[max(lo, hi):]
    elif action == 6:
        l.reverse()
        assert l == before[::-1]
    elif action == 7:
        l.sort()
        assert l == sorted(before) and sorted(before, reverse=True)[::-1] == l
    elif action == 8:
        l += [step, step + 1]
    elif action == 9 and l:
        x = l[rand(n)]
        l.remove(x)
        assert before.count(x) == l.count(x) + 1
    elif action == 10 and n < 20:
        l *= 2
        assert l == before + before
    elif n > 25:
        del l[::2]
    if not l:
        l = list(range(8))
    checksum = (checksum * 31 + sum(l) + len(l)) % (2 ** 61 - 1)
print(checksum, len(l), l[:10])

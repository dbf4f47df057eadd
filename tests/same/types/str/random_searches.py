seed = 99


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 33) % n


def text(alphabet, n):
    return "".join(alphabet[rand(len(alphabet))] for _ in range(rand(n)))


def naive_find(s, t, lo=0):
    for i in range(lo, len(s) - len(t) + 1):
        if s[i:i + len(t)] == t:
            return i
    return -1


def naive_count(s, t):
    if not t:
        return len(s) + 1
    n = i = 0
    while (i := naive_find(s, t, i)) >= 0:
        n += 1
        i += len(t)
    return n


checksum = 0
for i in range(600):
    alphabet = ("ab", "abc ", "aé", "日本a", "😀ab", "a,")[i % 6]
    s, t = text(alphabet, 40), text(alphabet, 4)
    assert s.find(t) == naive_find(s, t) and s.count(t) == naive_count(s, t) and (t in s) == (naive_find(s, t) >= 0)
    assert s[::-1].find(t[::-1]) == (len(s) - len(t) - s.rfind(t) if t in s else -1)
    if t:
        parts = s.split(t)
        assert t.join(parts) == s and len(parts) == s.count(t) + 1 and s.replace(t, "X") == "X".join(parts)
        assert "".join(s.partition(t)) == s and s.rpartition(t)[-1] == s.rsplit(t, 1)[-1]
    assert s.startswith(t) == (s[:len(t)] == t) and s.endswith(t) == (s[len(s) - len(t):] == t) or len(t) > len(s)
    assert " ".join(s.split()) == " ".join(x for x in s.split(" ") if x) and s.encode().decode() == s
    assert (s < t) == ([ord(c) for c in s] < [ord(c) for c in t]) and (s == t) == (list(s) == list(t))
    assert s.upper().lower() == s.lower() and s.strip("a").lstrip("a") == s.strip("a") and sorted(s) == sorted(s[::-1])
    assert "".join(s[i:i + 3] for i in range(0, len(s), 3)) == s and s.center(50).strip() == s.strip() and len(s.ljust(41)) == 41
    assert hash(s) == hash("".join(list(s))) and {s: 1}["".join(list(s))] == 1
    checksum = (checksum * 31 + sum(map(ord, s + t)) + s.find(t)) % (2 ** 61 - 1)
print(checksum)

class LRU:
    def __init__(self, size):
        self.size, self.data = size, {}

    def get(self, k, default=None):
        if k not in self.data:
            return default
        self.data[k] = self.data.pop(k)
        return self.data[k]

    def put(self, k, v):
        self.data.pop(k, None)
        self.data[k] = v
        if len(self.data) > self.size:
            del self.data[next(iter(self.data))]


c = LRU(2)
c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3)
print(c.data, c.get("b"), c.get("a"), list(c.data))


class Trie:
    END = object()

    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.add(w)

    def add(self, w):
        n = self.root
        for ch in w:
            n = n.setdefault(ch, {})
        n[self.END] = w

    def __contains__(self, w):
        n = self.root
        for ch in w:
            if ch not in n:
                return False
            n = n[ch]
        return self.END in n

    def complete(self, prefix):
        n = self.root
        for ch in prefix:
            n = n.get(ch, {})
        stack = [n]
        while stack:
            n = stack.pop()
            for k, v in n.items():
                if k is self.END:
                    yield v
                else:
                    stack.append(v)


t = Trie("car card care cat dog do".split())
print("car" in t, "ca" in t, sorted(t.complete("car")), sorted(t.complete("do")), list(t.complete("x")), "" in t)


class Bits:
    def __init__(self, n=0):
        self.n = n

    def __getitem__(self, i):
        return self.n >> i & 1

    def __setitem__(self, i, v):
        self.n = self.n | 1 << i if v else self.n & ~(1 << i)

    def __iter__(self):
        return (i for i in range(self.n.bit_length()) if self[i])


b = Bits()
b[3] = b[70] = 1
b[3] = 0
b[5] = 1
print(list(b), b.n, b[70], b[71])

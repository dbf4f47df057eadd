class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.items = key, []
        for x in items:
            self.push(x)

    def push(self, x):
        l = self.items
        l.append(x)
        i = len(l) - 1
        while i and self.key(l[i]) < self.key(l[(i - 1) // 2]):
            l[i], l[(i - 1) // 2] = l[(i - 1) // 2], l[i]
            i = (i - 1) // 2

    def pop(self):
        l = self.items
        l[0], l[-1] = l[-1], l[0]
        out = l.pop()
        i = 0
        while True:
            kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(l)]
            if not kids:
                return out
            k = min(kids, key=lambda k: self.key(l[k]))
            if self.key(l[i]) <= self.key(l[k]):
                return out
            l[i], l[k] = l[k], l[i]
            i = k

    def __iter__(self):
        while self.items:
            yield self.pop()


print(list(Heap([5, 3, 8, 1, 9, 2])), list(Heap("heapqueue")), list(Heap(range(10), key=lambda x: -x)))


def huffman(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    h = Heap([(n, i, c) for i, (c, n) in enumerate(sorted(counts.items()))])
    serial = len(counts)
    while len(h.items) > 1:
        a, b = h.pop(), h.pop()
        h.push((a[0] + b[0], serial, (a, b)))
        serial += 1

    def codes(node, prefix=""):
        _, _, x = node
        if isinstance(x, str):
            yield x, prefix or "0"
        else:
            yield from codes(x[0], prefix + "0")
            yield from codes(x[1], prefix + "1")
    return dict(codes(h.pop()))


c = huffman("abracadabra")
bits = "".join(c[x] for x in "abracadabra")
print(sorted(c.items()), bits, len(bits))


def decode(bits, codes):
    back, cur, out = {v: k for k, v in codes.items()}, "", ""
    for b in bits:
        cur += b
        if cur in back:
            out += back[cur]
            cur = ""
    return out


print(decode(bits, c))

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def build(n, wrap):
    x = 0
    for _ in range(n):
        x = wrap(x)
    return x


for n in (10, 100, 300):
    l = build(n, lambda x: [x])
    t = build(n, lambda x: (x,))
    d = build(n, lambda x: {0: x})
    print(len(repr(l)), len(repr(t)), len(repr(d)), l == build(n, lambda x: [x]), t == build(n, lambda x: (x,)), hash(t) == hash(build(n, lambda x: (x,))), l < build(n, lambda x: [x]), d == build(n, lambda x: {0: x}))


def flatten(x):
    return [y for e in x for y in flatten(e)] if isinstance(x, list) else [x]


print(flatten([1, [2, [3, [4, [5]], 6]], 7]), flatten(build(200, lambda x: [x])))


def depth(x):
    return 1 + depth(x[0]) if isinstance(x, list) and x else 0


print(depth(build(150, lambda x: [x])))


class Tree:
    def __init__(self, left=None, right=None, v=0):
        self.left, self.right, self.v = left, right, v

    def total(self):
        return self.v + (self.left.total() if self.left else 0) + (self.right.total() if self.right else 0)

    def insert(self, v):
        side = "left" if v < self.v else "right"
        child = getattr(self, side)
        if child:
            child.insert(v)
        else:
            setattr(self, side, Tree(v=v))

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right


t = Tree(v=50)
for i in range(100):
    t.insert((i * 37) % 101)
print(t.total(), list(t)[:10], len(list(t)))
line = Tree()
for i in range(200):
    line = Tree(left=line, v=i)
print(line.total(), sum(line))
e = ValueError("bottom")
for i in range(50):
    try:
        try:
            raise e
        except ValueError as x:
            raise KeyError(i) from x
    except KeyError as k:
        e = ValueError(i)
        e.__cause__ = k
n = 0
while e is not None:
    n += 1
    e = e.__cause__
print(n)

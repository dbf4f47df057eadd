def g():
    result = [x for x in (yield "source")]
    yield result
    yield [y for y in [(yield "one"), (yield "two")]]
    yield {k: v for k, v in (yield "pairs")}
    yield list((z for z in (yield "gen source")))


gen = g()
print(next(gen), gen.send("ab"), next(gen), gen.send(1), gen.send(2), next(gen), gen.send([(1, 2)]), next(gen), gen.send((7, 8)))


class Lazy:
    values = (i * i for i in range(3))

    @property
    def gen(self):
        yield 1

    @staticmethod
    def s():
        yield "static"

    @classmethod
    def c(cls):
        yield cls.__name__

    def __iter__(self):
        yield from ("a", "b")

    def __getitem__(self, i):
        yield i

    def __call__(self):
        yield "called"

    def __contains__(self, x):
        return x in iter(self)


l = Lazy()
print(list(l.values), list(l.gen), list(l.s()), list(Lazy.c()), list(l), list(l[5]), list(l()), "a" in l, "z" in l)
print([*l], (*l,), {**{k: 1 for k in l}}, dict.fromkeys(l), max(l), list(zip(l, l)), list(map(str.upper, l)))
a, b = l
print(a, b, sorted(l, reverse=True), "".join(l), list(reversed(list(l))))


def decorated(f):
    def wrapper(*a):
        for x in f(*a):
            yield x + 1
    return wrapper


@decorated
def base(n):
    yield from range(n)


print(list(base(3)))

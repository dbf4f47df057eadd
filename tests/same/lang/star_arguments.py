def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], *"ab", 3, *(), *range(2)))
print(f(**{"a": 1}, b=2, **{"c": 3}))
print(f(0, *[1], x=2, *[3], **{"y": 4}))
print(f(*{"k": 1}), f(*{5}), f(*iter("z")), f(*(n for n in "pq")))
for bad in (lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(a=1, **{"a": 2}), lambda: f(*None)):
    try:
        print(bad())
    except TypeError as e:
        print(type(e).__name__)


class M:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k * 2


print(f(**M()), {**M()}, dict(M()))
args = [1, 2]
print(*args, *args, sep="-")
print(max(*[3, 1], *[5]), min(*"hello"))


def rec(n, *rest):
    return [n] + rec(*rest) if rest else [n]


print(rec(1, 2, 3, 4))


def forward(*a, **k):
    a = list(a)
    a.append("added")
    k["new"] = True
    return f(*a, **k)


d = {"z": 1}
print(forward(1, **d), d)

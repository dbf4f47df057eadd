def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def curry(f, *first):
    return lambda *rest: f(*first, *rest)


def flip(f):
    return lambda a, b: f(b, a)


print(apply(max, 1, 5, 3), apply(sorted, [3, 1, 2], reverse=True), apply(dict, a=1))
print(curry(pow, 2)(10), flip(pow)(2, 10), curry(curry(max, 1), 2)(3))
print(list(map(lambda x, y: x + y, [1, 2, 3], [10, 20, 30])), list(map(str, range(3))))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x % 2, range(6))))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
print([table[op](6, 3) for op in "+-*"])


def reduce(f, items, start):
    for item in items:
        start = f(start, item)
    return start


print(reduce(lambda a, b: a * b, range(1, 6), 1))


def fix(f):
    return (lambda x: x(x))(lambda y: f(lambda *args: y(y)(*args)))


print(fix(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(6))


def pipeline(*stages):
    def run(value):
        for stage in stages:
            value = stage(value)
        return value
    return run


print(pipeline(str.split, lambda ws: [w.capitalize() for w in ws], " ".join)("the quick fox"))

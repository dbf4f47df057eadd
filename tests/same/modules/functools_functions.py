def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import functools
from functools import reduce, partial, wraps, lru_cache, cache, cmp_to_key, total_ordering
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: a, [], "init"), err(reduce, lambda a, b: a, []), err(reduce, 5, [1, 2]), reduce(5, [1]), err(reduce, lambda a, b: a, 5))
p = partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, partial(max, 5)(3, 9), partial(partial(pow, 2), 3)(), partial(dict, a=1)(b=2), partial(dict, a=1)(a=3), err(partial), err(partial, 5))


def deco(f):
    @wraps(f)
    def wrapper(*a):
        "wrapper doc"
        return f(*a)
    return wrapper


@deco
def original(x):
    "original doc"
    return x


print(original.__name__, original.__doc__, original(5), original.__wrapped__(6))
calls = []


@lru_cache(maxsize=2)
def slow(n):
    calls.append(n)
    return n * n


print([slow(n) for n in (1, 2, 1, 3, 2, 1)], calls, slow.cache_info())
slow.cache_clear()
print(slow.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info().currsize)


@lru_cache
def plain(a, b=1, *c, **d):
    calls.append("p")
    return a


print(plain(1), plain(1, b=1), plain(1), plain.cache_info().hits, err(plain, []))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2))


class Lazy:
    @functools.cached_property
    def value(self):
        print("computed")
        return 42


l = Lazy()
print(l.value, l.value, l.__dict__)

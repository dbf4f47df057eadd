def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class K:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, K) and self.v == other.v

    def __hash__(self):
        return hash(self.v)


print(K(1) == K(1), hash(K(1)) == hash(K(1)), {K(1): "a"}[K(1)], K(2) in {K(1), K(2)}, len({K(1), K(1), K(2)}))


class NoHash:
    def __eq__(self, other):
        return True


print(err(hash, NoHash()), NoHash.__hash__)
print(err(lambda: {NoHash()}))


class Explicit:
    __hash__ = None


print(err(hash, Explicit()))


class BadHash:
    def __hash__(self):
        return "x"


print(err(hash, BadHash()))


class Big:
    def __hash__(self):
        return 2 ** 100 + 7


print(hash(Big()) == hash(2 ** 100 + 7), isinstance(hash(Big()), int))


class Minus:
    def __hash__(self):
        return -1


print(hash(Minus()), hash(-1), hash(-2))
for v in ([], {}, set(), bytearray(), [1, (2,)], ([],), (1, {2: 3})):
    print(err(hash, v))
print(hash(1) == hash(1.0) == hash(True), hash(0.5) == hash(0.5), hash(2 ** 70) == hash(float(2 ** 70)), hash((1, 2)) == hash((1.0, 2)))
print(hash("a") == hash("a"), hash(b"a") == hash("a"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(None) == hash(None))
print({1: "int", 1.0: "float", True: "bool"}, {0, 0.0, False})
print(hash(0), hash(1), hash(-5), hash(12345), hash(0.0), hash(1.5) != hash(1), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61))
print(hash(float("inf")), hash(float("-inf")), hash(3.0), hash(1e300) == hash(int(1e300)))

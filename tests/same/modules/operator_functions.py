def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(5), op.pos(-5), op.abs(-5), op.invert(5), op.lshift(1, 3), op.rshift(8, 1), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.matmul.__name__)
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(2, 1), op.concat([1], [2]), op.contains([1], 1), op.countOf([1, 1, 2], 1), op.indexOf([5, 6], 6), op.getitem("abc", 1), op.index(True), op.length_hint([1, 2]), op.length_hint(iter([1]), 5), op.call(max, 1, 2) if hasattr(op, "call") else 2)
d = {}
op.setitem(d, "k", 1)
print(d)
op.delitem(d, "k")
print(d, op.iadd([1], [2]), op.imul(3, 4), op.isub(5, 1), op.iconcat([1], [2]), op.ior({1}, {2}))
get = op.itemgetter(1)
print(get("abc"), op.itemgetter(0, 2)("abc"), op.itemgetter("k")({"k": "v"}), op.itemgetter(slice(1))("abc"), sorted([(1, "b"), (2, "a")], key=op.itemgetter(1)))


class C:
    def __init__(self, x):
        self.x = x
        self.inner = self

    def m(self, a=1, b=2):
        return a, b, self.x


print(op.attrgetter("x")(C(5)), op.attrgetter("x", "inner.x")(C(6)), op.methodcaller("m")(C(1)), op.methodcaller("m", 5, b=6)(C(2)), op.methodcaller("upper")("abc"), list(map(op.methodcaller("split", ","), ["a,b"])))
print(err(op.add, 1), err(op.add, 1, "a"), err(op.index, 1.5), err(op.indexOf, [1], 2), err(op.itemgetter), err(op.itemgetter(5), "a"), err(op.attrgetter, 5), err(op.attrgetter("zz"), 1), err(op.concat, 1, 2), err(op.methodcaller), err(op.truediv, 1, 0))

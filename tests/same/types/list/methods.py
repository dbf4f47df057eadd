def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


l = [3, 1, 2]
print(l.append(4), l, l.extend([5, 6]), l, l.insert(0, 0), l, l.pop(), l.pop(0), l.pop(-2), l, l.remove(1), l, l.index(2), l.count(3), l.reverse(), l, l.sort(), l, l.copy(), l.copy() is l, l.clear(), l)
l = [1, 2, 3, 2, 1]
print(l.index(2, 2), l.index(1, 1), l.index(2, -3), l.index(3, 0, 100), l.count(1), l.count("x"), err(l.index, 9), err(l.index, 1, 1, 3), err(l.remove, 9), err([].pop), err(l.pop, 10), err(l.pop, -10), err(l.pop, "a"), err(l.pop, 1.0))
for i, x in ((100, "end"), (-100, "start"), (-1, "before last"), (1, "one"), (True, "t")):
    l.insert(i, x)
print(l)
l.extend("ab"); l.extend({"k": 1}); l.extend(x for x in (1,)); l.extend(())
print(l, err(l.extend, 5), err(l.extend, None), err(l.append), err(l.append, 1, 2), err(l.insert, 1), err(l.insert, "x", 1), err(l.index), err(l.copy, 1), err(l.clear, 1))
l = [1, 2]
l.extend(l)
print(l)
l += l
l.append(l)
print(l, l[-1] is l, len(l))
print([1, 2].__add__([3]), [1].__mul__(2), [1, 2].__contains__(1), [3, 4].__getitem__(1), [1].__eq__([1]), [1].__lt__([2]), [1].__iadd__([5]), list.append.__name__, [].__len__())

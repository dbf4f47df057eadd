def f(*args):
    return args


print((1), (1,), 1, (), ((),), ((1,),), (1, 2)[0], (1, 2,), *(1, 2), f((1, 2)), f(*(1, 2)), f((1,)), f(()))
x = 1,
y = 1, 2
z = (yield_ for yield_ in ())
a = b, c = 3, 4
print(x, y, type(z).__name__, a, b, c)
for i in 1, 2: print(i, end=" ")
for i, in [(1,), (2,)]: print(i, end=" ")
for (i) in (1, 2): print(i, end=" ")
print()
print([1, 2][0], [[1, 2][0]], {(1, 2): 3}[1, 2], {1: 2}[(1)], (lambda: (1, 2))(), (1, 2) + (3,), not (1, 2), (1) + (2), -(1), (1 if 1 else 2), ("a" "b"), ("a",), [("a")], {("a"): ("b")})
print(1 in (1, 2), (1 in (1,)) is True, (1, 2) == (1, 2), ((1, 2) < (1, 3)), "%s" % (1,), "%s %s" % (1, 2))
return_ = lambda: (1,)
print(return_(), (lambda x,: x)(1), (lambda *a: a)(1), f(*[1], 2, *(3,), ))
if (1,
    2) and (
        True
):
    print("lines")
(d) = 5
[e] = [6]
(g, h), [i, j] = [7, 8], (9, 10)
((k)) = 11
print(d, e, g, h, i, j, k)

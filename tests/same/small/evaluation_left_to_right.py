def t(x):
    print(x, end=" ")
    return x


t(1) + t(2) * t(3)
[t(4), t(5)][t(0)]
{t(6): t(7)}
t(8) if t(9) else t(10)
t(11) < t(12) < t(13)
(t(14), t(15))
print()

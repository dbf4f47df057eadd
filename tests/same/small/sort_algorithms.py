def bubble(l):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = l[j + 1], l[j]
    return l


def quick(l):
    if len(l) < 2:
        return l
    p, *rest = l
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def merge(l):
    if len(l) < 2:
        return l
    m = len(l) // 2
    a, b, out = merge(l[:m]), merge(l[m:]), []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b


def insertion(l):
    l = l[:]
    for i in range(1, len(l)):
        x, j = l[i], i
        while j and l[j - 1] > x:
            l[j] = l[j - 1]
            j -= 1
        l[j] = x
    return l


data = [(i * 7919 + 13) % 101 for i in range(50)]
print(bubble(data) == quick(data) == merge(data) == insertion(data) == sorted(data), quick(data))

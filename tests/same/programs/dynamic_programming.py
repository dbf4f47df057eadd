def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]


def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for i, (w, v) in enumerate(items):
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v
            if cand > best[c][0]:
                best[c] = cand, best[c - w][1] + (i,)
    return best[cap]


def coins(n, kinds, memo={}):
    if n == 0:
        return 1
    if n < 0 or not kinds:
        return 0
    k = n, len(kinds)
    if k not in memo:
        memo[k] = coins(n - kinds[0], kinds) + coins(n, kinds[1:])
    return memo[k]


def lis(seq):
    best = []
    for x in seq:
        i = 0
        while i < len(best) and best[i][-1] < x:
            i += 1
        new = (best[i - 1] if i else []) + [x]
        best[i:i + 1] = [new]
    return best[-1]


print(lcs("AGGTAB", "GXTXAYB"), edit("kitten", "sitting"), edit("", "abc"), knapsack([(2, 3), (3, 4), (4, 5), (5, 6)], 5), coins(100, (50, 25, 10, 5, 1)), lis([3, 1, 4, 1, 5, 9, 2, 6]))


def partitions(n, m=None):
    m = m or n
    if n == 0:
        yield []
    for k in range(min(n, m), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest


print(list(partitions(5)), sum(1 for _ in partitions(15)))


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


for row in pascal(8):
    print(" ".join(map(str, row)).center(24).rstrip())

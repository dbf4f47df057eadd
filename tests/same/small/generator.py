def count(n):
    while n:
        yield n
        n -= 1


print(list(count(4)), sum(count(10)))
for x in count(2):
    print(x)

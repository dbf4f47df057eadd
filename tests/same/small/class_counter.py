class Counter:
    def __init__(self, start=0):
        self.value = start

    def bump(self, by=1):
        self.value += by
        return self


c = Counter()
for i in range(100):
    c.bump()
print(c.value, c.bump(5).bump().value, Counter(10).value)

class C:
    items = []
    n = 0

    def add(self, x):
        self.items.append(x)
        self.n += 1


a, b = C(), C()
a.add(1)
b.add(2)
print(C.items, a.n, b.n, C.n, a.items is b.items)

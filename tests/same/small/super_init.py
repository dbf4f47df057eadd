class Base:
    def __init__(self, x):
        self.x = x


class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y


d = Derived(1, 2)
print(d.x, d.y)

class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)


s = Stack()
for c in "abc":
    s.push(c)
while s:
    print(s.pop(), len(s))
try:
    s.pop()
except IndexError as e:
    print(e)

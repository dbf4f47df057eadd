class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.shortfall = need - have


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.id = Account._next
        Account._next += 1
        self.history = []

    def deposit(self, n):
        if n <= 0:
            raise ValueError("deposit must be positive")
        self.balance += n
        self.history.append(("deposit", n))

    def withdraw(self, n):
        if n > self.balance:
            raise InsufficientFunds(n, self.balance)
        self.balance -= n
        self.history.append(("withdraw", n))

    def __repr__(self):
        return f"<{type(self).__name__} {self.id} {self.owner}: {self.balance:,.2f}>"


class Savings(Account):
    rate = 0.05

    def interest(self):
        self.deposit(self.balance * self.rate)


class Transfer:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __enter__(self):
        self.saved = self.a.balance, self.b.balance
        return self

    def move(self, n):
        self.b.deposit(n)
        self.a.withdraw(n)

    def __exit__(self, kind, e, tb):
        if kind:
            self.a.balance, self.b.balance = self.saved
            print("rolled back:", e)
            return kind is InsufficientFunds


a, b = Account("ann", 100), Savings("bob", 1000)
with Transfer(a, b) as t:
    t.move(50)
print(a, b)
with Transfer(a, b) as t:
    t.move(500)
print(a, b)
b.interest()
print(b, b.history, a.history)
try:
    with Transfer(a, b) as t:
        t.move(-5)
except ValueError as e:
    print(e)
try:
    a.withdraw(1000)
except InsufficientFunds as e:
    print(e, e.shortfall)

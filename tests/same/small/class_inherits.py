class A:
    def who(self):
        return "A"

    def hello(self):
        return "hello from " + self.who()


class B(A):
    def who(self):
        return "B"


print(A().hello(), B().hello(), isinstance(B(), A))

def adder(n):
    return lambda x: x + n


print(adder(3)(4), adder(-1)(1))

late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])


def loop_closures():
    made = []
    for i in range(3):
        def f():
            return i
        made.append(f)
    i = 99
    return [f() for f in made]


print(loop_closures())


def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError("too little")
        balance -= n
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "show": lambda: balance}


acc = account(10)
acc["deposit"](5)
try:
    acc["withdraw"](100)
except ValueError as e:
    print(e)
print(acc["withdraw"](3), acc["show"]())


def recursive_local(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)
    return fact(n)


print(recursive_local(10))


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)
    return even(10), odd(7), even(3)


print(mutual())


def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 5
    return inner()


print(unbound())


def params(a, b=2, *args, c, **kw):
    def inner():
        return a, b, args, c, kw
    a += 1
    return inner


print(params(1, 2, 3, c=4, d=5)())


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


print(compose(str, lambda x: x * 2, abs)(-21))


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))

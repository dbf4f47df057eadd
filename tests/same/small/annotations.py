x: int = 5
y: str


def f(a: int, b: "B" = 2, *c: list, d: dict = None, **e: set) -> float:
    z: int = a
    return z


class C:
    n: int = 0
    m: str


print(x, f(1), f.__annotations__, C.__annotations__, __annotations__, hasattr(C, "m"))

"""The module's."""


def f():
    "The function's."


class C:
    "The class's."

    def m(self):
        "The method's."


print(__doc__, f.__doc__, C.__doc__, C.m.__doc__, C().m.__doc__, len.__doc__ is not None)

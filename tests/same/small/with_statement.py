class CM:
    def __enter__(self):
        print("enter")
        return 5

    def __exit__(self, *args):
        print("exit", args[0] is None)


with CM() as x:
    print(x)

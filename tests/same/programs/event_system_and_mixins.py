class Observable:
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self._handlers = {}

    def on(self, event):
        def deco(f):
            self._handlers.setdefault(event, []).append(f)
            return f
        return deco

    def emit(self, event, *args, **kw):
        return [h(*args, **kw) for h in self._handlers.get(event, [])]


class Named:
    def __init__(self, *args, name="anon", **kw):
        super().__init__(*args, **kw)
        self.name = name


class Comparable:
    def key(self):
        raise NotImplementedError

    def __eq__(self, o):
        return self.key() == o.key()

    def __lt__(self, o):
        return self.key() < o.key()

    def __hash__(self):
        return hash(self.key())


class Thing(Named, Observable, Comparable):
    def key(self):
        return self.name

    def rename(self, new):
        old, self.name = self.name, new
        return self.emit("rename", old, new=new)


t = Thing(name="x")


@t.on("rename")
def first(old, new):
    return f"{old}->{new}"


t.on("rename")(lambda old, new: len(new))
print(t.rename("yy"), t.emit("nothing"), first("a", "b"))
things = [Thing(name=n) for n in "cab"]
print([x.name for x in sorted(things)], Thing(name="q") == Thing(name="q"), len({Thing(name="s"), Thing(name="s")}), [c.__name__ for c in Thing.__mro__])
try:
    Comparable() == Comparable()
except NotImplementedError as e:
    print("abstract", repr(e))


class Undo:
    def __init__(self):
        self.value, self.done, self.undone = 0, [], []

    def do(self, f, inverse):
        self.value = f(self.value)
        self.done.append((f, inverse))
        self.undone.clear()

    def undo(self):
        f, g = self.done.pop()
        self.value = g(self.value)
        self.undone.append((f, g))

    def redo(self):
        f, g = self.undone.pop()
        self.value = f(self.value)
        self.done.append((f, g))


u = Undo()
u.do(lambda v: v + 5, lambda v: v - 5)
u.do(lambda v: v * 3, lambda v: v // 3)
u.undo(); print(u.value)
u.redo(); print(u.value)
u.undo(); u.undo(); print(u.value)

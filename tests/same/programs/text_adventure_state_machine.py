class State:
    transitions = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        State.transitions[cls.__name__.lower()] = cls

    def enter(self, m):
        m.log.append(f"enter {type(self).__name__}")

    def handle(self, m, event):
        method = getattr(self, f"on_{event}", None)
        if method is None:
            m.log.append(f"{type(self).__name__} ignores {event}")
            return self
        return method(m) or self


class Idle(State):
    def on_coin(self, m):
        m.coins += 1
        return State.transitions["ready"]()


class Ready(State):
    def on_coin(self, m):
        m.coins += 1

    def on_push(self, m):
        m.coins -= 1
        return Idle() if m.coins == 0 else self

    def on_kick(self, m):
        return Broken()


class Broken(State):
    def on_repair(self, m):
        return Idle()


class Machine:
    def __init__(self):
        self.coins, self.log, self.state = 0, [], Idle()

    def send(self, *events):
        for e in events:
            new = self.state.handle(self, e)
            if new is not self.state:
                new.enter(self)
            self.state = new
        return self


m = Machine().send("push", "coin", "coin", "push", "push", "coin", "kick", "push", "repair")
print(*m.log, sep="\n")
print(type(m.state).__name__, m.coins)

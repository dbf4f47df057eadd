class Log:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)


l = Log()
l.a = 1
l.a += 1
del l.a
print(l.log, l.dyn_thing, hasattr(l, "zzz"), getattr(l, "zzz", "dflt"))
try:
    l.zzz
except AttributeError as e:
    print(e)
try:
    del l.a
except AttributeError as e:
    print(type(e).__name__)


class All:
    x = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        if name == "fallback":
            raise AttributeError
        return ("all", name)

    def __getattr__(self, name):
        return ("getattr", name)


a = All()
print(a.x, a.y, a.secret, a.fallback, a.__dict__)


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


class T:
    value = 1

    def method(self):
        return self.value


t = T()
proxy = Proxy(t)
proxy.value = 10
print(proxy.method(), t.value, proxy.__dict__["_target"] is t)


class Count:
    def __init__(self):
        self.n = 0

    def __getattr__(self, name):
        self.n += 1
        value = self.__dict__[name] = f"made {name}"
        return value


c = Count()
print(c.foo, c.foo, c.bar, c.n)


class Mangled:
    __private = 1

    def __init__(self):
        self.__x = 2

    def __method(self):
        return self.__x + self.__private

    def call(self):
        return self.__method()

    class __Inner:
        pass


print(Mangled().call(), sorted(k for k in vars(Mangled) if "Mangled" in k), vars(Mangled()))
print(hasattr(Mangled, "__private"), Mangled._Mangled__private)

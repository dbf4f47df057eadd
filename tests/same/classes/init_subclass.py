class Plugin:
    plugins = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins[name or cls.__name__] = cls


class A(Plugin):
    pass


class B(Plugin, name="bee"):
    pass


class C(B, name="sea"):
    pass


print({k: v.__name__ for k, v in Plugin.plugins.items()})
try:
    class D(Plugin, nope=1):
        pass
except TypeError as e:
    print(e)
try:
    class E(x=1):
        pass
except TypeError as e:
    print(e)


class Field:
    def __set_name__(self, owner, name):
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Model:
    def __init_subclass__(cls):
        cls.seen = cls.fields


class M(Model):
    a = Field()
    b = Field()


print(M.fields, M.seen)


class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class H(G):
    pass


print(G[int], H["x", 1])
try:
    Model[int]
except TypeError as e:
    print(e)

class Temperature:
    def __init__(self, celsius=0):
        self._c = celsius

    @property
    def celsius(self):
        "Degrees."
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._c = 0

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    kelvin = property(lambda self: self._c + 273.15, doc="Kelvin")


t = Temperature(100)
print(t.celsius, t.fahrenheit, t.kelvin)
t.celsius = 25
print(t.celsius)
t.celsius += 5
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
del t.celsius
print(t.celsius)
for action in (lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit")):
    try:
        action()
    except AttributeError as e:
        print(type(e).__name__, e)
print(Temperature.celsius.__doc__, Temperature.kelvin.__doc__, type(Temperature.celsius).__name__)
print(Temperature.celsius.fget(t), Temperature.celsius.fset is not None, Temperature.fahrenheit.fset)


class Hot(Temperature):
    @property
    def celsius(self):
        return super().celsius + 1000

    @Temperature.kelvin.getter
    def kelvin(self):
        return "overridden"


h = Hot(1)
print(h.celsius, h.kelvin, h.fahrenheit)
t.__dict__["celsius"] = "shadow"
print(t.celsius)


class Raises:
    @property
    def x(self):
        raise AttributeError("inner")

    @property
    def y(self):
        return self.nothing


for name in "xy":
    try:
        getattr(Raises(), name)
    except AttributeError as e:
        print(e)
print(hasattr(Raises(), "x"), getattr(Raises(), "x", "default"))


class Lazy:
    @property
    def value(self):
        print("computing")
        self.__dict__["cached"] = 1
        return self.cached


print(Lazy().value)

class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak() + "!" * self.age


class Cat(Animal):
    sound = "meow"

    def __init__(self, *args, **kwargs):
        Animal.__init__(self, *args, **kwargs)


for a in (Animal("a"), Dog("d"), Puppy("p", 2), Cat(name="c")):
    print(type(a).__name__, a.speak(), isinstance(a, Dog), isinstance(a, (Cat, Puppy)))
print(issubclass(Puppy, Animal), issubclass(Cat, Dog), issubclass(Dog, (Cat, Animal)), issubclass(bool, int))
print([c.__name__ for c in Puppy.__mro__], Puppy.__base__.__name__, Puppy.mro() == list(Puppy.__mro__))
print([c.__name__ for c in Animal.__subclasses__()])
Animal.sound = "changed"
print(Dog.sound, Animal("x").speak())
Animal.late = lambda self: "late " + self.name
print(Puppy("q", 1).late())


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), isinstance(s, list), s == [1, 2, 3], type(s + [4]).__name__, type(s[:]).__name__)


class Name(str):
    def shout(self):
        return self.upper() + "!"


n = Name("bob")
print(n, n.shout(), n + "x", type(n + "x").__name__, len(n), n == "bob", {n: 1}["bob"])


class Count(dict):
    def __missing__(self, key):
        return 0


c = Count(a=1)
c["b"] += 5
print(c, c["zzz"], "zzz" in c, c.get("zzz"), type(c).__name__)


class Celsius(float):
    def __add__(self, other):
        return Celsius(float(self) + other)


print(Celsius(20.5) + 1, type(Celsius(1) + 1).__name__, Celsius(2) * 2)


class Int(int):
    def __repr__(self):
        return f"Int({int(self)})"


print([Int(3)], Int(3) + 4, Int(3) == 3, str(Int(5)), f"{Int(7)}", hash(Int(9)) == hash(9), [10, 20, 30, 40][Int(3)])


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def left(self):
        return self[0]


print(Pair(1, 2), Pair(1, 2).left, Pair(1, 2) == (1, 2))

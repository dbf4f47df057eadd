class C:
    pass


c = C()
for i in range(50):
    setattr(c, f"a{i}", i)
print(sum(getattr(c, f"a{i}") for i in range(50)), len(c.__dict__), c.a49)
del c.a0
print(hasattr(c, "a0"), list(c.__dict__)[:2])

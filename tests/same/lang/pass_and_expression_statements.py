pass; pass
1
"a string statement"
...
[1, 2, 3]
x = 1;
def f(): pass
print(f())
def g(): "doc"; return 3
print(g(), g.__doc__)
class E: pass
print(E.__name__, E.__doc__)
class D: "class doc"; x = 1
print(D.__doc__, D.x)
def h():
    """Several
    lines."""
print(repr(h.__doc__))
def no_doc():
    x = "not a doc"
print(no_doc.__doc__)
def not_a_doc_either():
    f"f-string"
print(not_a_doc_either.__doc__)
if x == 1: y = 2; z = 3
print(y, z)
for i in range(2): print(i); print("again")
while x < 3: x += 1
print(x)

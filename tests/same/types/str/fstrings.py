x, y, name = 5, 2.5, "Bob"
print(f"{x} {y} {name}", f"{x + y}", f"{name!r} {name!s} {name!a}", f"{x:>5}|{y:.2f}|{name:^7}|", f"{{}} {{{x}}}", f"{x=} {y = } {name=!r} {x=:03d} {name=!s:>5}", f"{x + 1=}")
print(f"{'nested ' + f'{x}'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda q: q * 2)(x)}", f"{x if x > 3 else y}", f"{x:{x}}|", f"{y:{x}.{1}f}", f"{'a' 'b'}", f"{x!r:^{x + 2}}")
print(f"""triple {x}
{name}""", rf"\n{x}", f"\n{x}".encode(), f"{x}" "plain" f"{y}", f"{x,}", f"{x, y}", f"{not x}", f"{-x}", f"{x:d}{x:b}{x:x}")
print(f"{name.upper()} {name[0]} {name[1:]} {len(name)}", f"{x:,}", f"{1000000:_}", f"{0.5:%}", f"{x!s:*>4}", f"{None} {True} {[]}", f"{'é':>3}", f"{10:#x} {10:08b}")
print(f"{x:{'>' + str(5)}}", f"{3.14159:{5}.{3}}")
print(f'{"double"}', f"{'single'}", f'''{"a" + 'b'}''', f"{{{{x}}}}", f"}}{{", f"{x}}}")
d = {"k": [1, {"z": 2}]}
print(f"{d['k'][1]['z']}", f"{d!r}", f"{d['k'][0]:>4}")
try:
    f"{x:s}"
except ValueError as e:
    print(e)
try:
    f"{undefined_name}"
except NameError as e:
    print(e)


def order(tag, value):
    print("eval", tag)
    return value


print(f"{order('a', 1)} {order('b', 2):{order('c', 3)}} {order('d', 4)}")
class F:
    def __format__(self, spec): return "F:" + spec
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(f"{F()} {F():x y} {F()!s:>5} {F()!r:>5} {F()=} {F()!a}")

name, n, f = "bob", 5, 3.14159
print(f"{name} {n:03d} {f:.2f} {name!r} {n + 1} {name:>6}|")

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import os
with open("out.txt", "w") as f:
    print(f.write("first\n"), f.write("second\nthird"), f.closed, f.name, f.mode)
print(f.closed)
with open("out.txt") as f:
    print(repr(f.read()), repr(f.read()))
with open("out.txt") as f:
    print(f.readline(), f.readlines(), f.readline())
for line in open("out.txt"):
    print(line.rstrip())
with open("out.txt", "a") as f:
    f.writelines(["\n", "fourth\n"])
    print("printed", file=f)
print(open("out.txt").read().splitlines(), err(open, "no/such/file").replace("2", "2"), err(open, "out.txt", "zz"), err(open, "out.txt", "x"))
with open("bytes.bin", "wb") as f:
    print(f.write(b"\x00\xff\r\n"), f.tell())
with open("bytes.bin", "rb") as f:
    print(f.read(2), f.tell(), f.seek(0), f.read(), f.seek(-2, 2), f.read(), f.seek(1), f.read(1))
with open("u.txt", "w", encoding="utf-8") as f:
    f.write("é日😀\r\nx\n")
print(open("u.txt", encoding="utf-8").read().encode(), open("u.txt", "rb").read(), open("u.txt", encoding="utf-8", newline="").read().encode(), open("u.txt", encoding="latin-1").read(2).encode())
with open("u.txt", "r+", encoding="utf-8") as f:
    f.write("ZZ")
    f.seek(0)
    print(f.read(2))
f = open("out.txt")
f.close()
print(err(f.read), f.close(), err(open("out.txt").write, "x").split(":")[0], err(open, 5.5), err(open))
os.remove("out.txt")
print(os.path.exists("out.txt"), os.path.exists("u.txt"))
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename)
try:
    open(".")
except OSError as e:
    print(type(e).__name__, e.errno)

def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import io
s = io.StringIO()
print(s.write("hello"), s.write(" world\n"), s.getvalue(), s.tell(), s.seek(0), s.read(5), s.read(), repr(s.read()), s.seek(0), s.readline(), s.truncate(3), s.getvalue())
s = io.StringIO("a\nb\nc")
print(list(s), s.seek(0), s.readlines(), s.seek(0), next(s), s.readline(), s.read(1), s.closed, s.close(), s.closed, err(s.read))
print("x", "y", file=(f := io.StringIO()))
print(repr(f.getvalue()))
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.seek(0), b.getvalue(), b.write(b"X"), b.getvalue(), b.seek(0, 2), b.write(b"end"), b.getvalue(), b.tell(), err(b.write, "s"), err(io.StringIO().write, b"b"))
with io.StringIO("ctx") as c:
    print(c.read())
print(c.closed, io.StringIO("x" * 10).read(4), err(io.StringIO, 5))
w = io.StringIO("12345")
w.seek(2); w.write("ab")
print(w.getvalue(), w.seekable(), w.readable(), w.writable())
b = io.BytesIO(b"l1\nl2")
print(b.readlines(), [line for line in io.BytesIO(b"a\nb")])

for e in (ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), KeyError("k", 2), KeyError(), Exception(None), Exception([1]), IndexError(("t",)), OSError(2, "text"), OSError(2, "text", "file"), OSError("one"), OSError()):
    print(type(e).__name__, e.args, str(e), repr(e), sep=" | ")
e = OSError(13, "denied", "path", None, "other")
print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2)
print(type(OSError(2, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(11, "x")).__name__, type(OSError(32, "x")).__name__)
e = StopIteration(5, 6)
print(e.value, e.args, StopIteration().value)
e = SystemExit(3)
print(e.code, SystemExit().code, SystemExit("a", "b").code)
e = ImportError("msg", name="n", path="p")
print(e.name, e.path, e.msg, ImportError().name)
e = AttributeError("msg", name="attr", obj=5)
print(e.name, e.obj)
e = NameError("msg", name="var")
print(e.name)
try:
    undefined_variable
except NameError as e:
    print(e.name, e.args)
try:
    (5).missing
except AttributeError as e:
    print(e.name, e.obj)
e = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "bad byte")
print(e, e.encoding, e.object, e.start, e.end, e.reason)
e = UnicodeEncodeError("ascii", "abé", 2, 3, "ordinal not in range")
print(e, e.start, e.end, e.reason)
e = SyntaxError("bad", ("file", 1, 2, "text"))
print(e.msg, e.filename, e.lineno, e.offset, e.text)
e = ValueError("x")
e.extra = 5
e.args = (1, 2)
print(e.extra, e, e.args, e.__dict__)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(e.__traceback__, e.with_traceback(None) is e)
try:
    ValueError(x=1)
except TypeError as t:
    print(t)
print(ValueError("a") == ValueError("a"), hash(e) == hash(e), bool(ValueError()))

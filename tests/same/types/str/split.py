def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print("a b  c".split(), " a b ".split(), "".split(), "   ".split(), "a,b,,c".split(","), ",".split(","), "".split(","), "abc".split("x"), "a--b--c".split("--"))
print("a b c d".split(None, 2), "a b c d".split(maxsplit=1), "  a  b  c ".split(None, 1), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "a,b,c".split(",", -1), "a b".split(" ", 5), "aXbXc".split(sep="X", maxsplit=1))
print("a b c d".rsplit(None, 2), " a  b  c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(","), "".rsplit(), "aaa".rsplit("a"), "aaaa".rsplit("aa", 1), "a b".rsplit(maxsplit=0))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n".splitlines(), "\n".splitlines(), "".splitlines(), "a\n\nb".splitlines(True), "a\r\nb".splitlines(keepends=True), "x".splitlines())
print("a\u00a0b\u3000c".split(), "ab\x1fcd".split(), "日本 語".split())
print("k=v=w".partition("="), "kv".partition("="), "=".partition("="), "k=v=w".rpartition("="), "kv".rpartition("="), "".partition("x"), "a::b".partition("::"))
print(err("a".split, ""), err("a".split, 5), err("a".partition, ""), err("a".rpartition, 1), err("a".split, ",", "x"), err("a".splitlines, 1, 2), err("a".rsplit, ""))

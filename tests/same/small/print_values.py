print(1, 1.0, "a", None, True, [1, "a", None], (1,), {"a": True}, {1}, b"x", 1j, ..., range(3), print is print)
print([[], {}, (), set(), frozenset(), ""], [1.0, 1e100, -0.0], ["it's", 'say "hi"'])

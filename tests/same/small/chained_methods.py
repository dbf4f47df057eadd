print("  Hello, World  ".strip().lower().replace(",", "").split())
print([1, 2, 3].copy().index(2), {"a": [1, 2]}.get("a").pop())

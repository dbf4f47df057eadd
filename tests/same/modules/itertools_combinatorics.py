def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product("ab", [])), list(product([1], repeat=0)), len(list(product(range(3), repeat=4))), err(product, 5), err(product, "a", repeat=-1))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations([1], 2)), list(permutations("ab", 0)), len(list(permutations(range(6)))), err(permutations, "a", -1))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1], 0)), len(list(combinations(range(10), 5))), err(combinations, "a", -1), err(combinations, "a"))
print(list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("abc", 3)))
print(["".join(p) for p in permutations("aab")], sum(1 for a, b in combinations(range(20), 2) if a + b == 20), max(product([1, 2], [3, 1])))

while (n := len(l) if (l := globals().get("l", [1, 2, 3])) else 0) > 1:
    l.pop()
print(n, l)
if (m := 10 % 3) == 1:
    print(m)

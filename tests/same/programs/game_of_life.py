def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    k = (x + dx, y + dy)
                    counts[k] = counts.get(k, 0) + 1
    return {k for k, n in counts.items() if n == 3 or n == 2 and k in cells}


def show(cells):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(8)) for y in range(6))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    print(show(glider), end="\n\n")
    glider = step(glider)
blinker = {(1, 1), (2, 1), (3, 1)}
print(step(step(blinker)) == blinker, sorted(step(blinker)))
r = {(3, 3), (4, 3), (2, 4), (3, 4), (3, 5)}
for _ in range(50):
    r = step(r)
print(len(r))

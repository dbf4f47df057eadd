puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def solve(grid):
    best = None
    for i, c in enumerate(grid):
        if c == ".":
            r, k = divmod(i, 9)
            used = set(grid[r * 9:r * 9 + 9]) | set(grid[k::9])
            for dr in range(3):
                start = (r // 3 * 3 + dr) * 9 + k // 3 * 3
                used |= set(grid[start:start + 3])
            options = [d for d in "123456789" if d not in used]
            if best is None or len(options) < len(best[1]):
                best = i, options
    if best is None:
        return grid
    i, options = best
    for d in options:
        done = solve(grid[:i] + d + grid[i + 1:])
        if done:
            return done


solved = solve(puzzle)
for r in range(9):
    print(" ".join(solved[r * 9:r * 9 + 9]))

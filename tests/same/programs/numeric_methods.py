def total(xs):
    out = 0.0
    for x in xs:
        out += x
    return out


def newton(f, df, x, n=20):
    for _ in range(n):
        x -= f(x) / df(x)
    return x


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + total((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n)))


def bisect(f, a, b, eps=1e-12):
    while b - a > eps:
        m = (a + b) / 2
        if f(a) * f(m) <= 0:
            b = m
        else:
            a = m
    return (a + b) / 2


def gauss(m):
    n = len(m)
    m = [r[:] for r in m]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(n):
            if r != i:
                k = m[r][i] / m[i][i]
                m[r] = [a - k * b for a, b in zip(m[r], m[i])]
    return [m[i][n] / m[i][i] for i in range(n)]


print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), bisect(lambda x: x ** 3 - x - 2, 1, 2), simpson(lambda x: x ** 3, 0, 2), simpson(lambda x: 1 / x, 1, 2))
print([round(x, 9) for x in gauss([[2.0, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]])])


def mandelbrot(w, h, n):
    for y in range(h):
        row = ""
        for x in range(w):
            zr = zi = 0.0
            cr, ci = x * 3.0 / w - 2.2, y * 2.4 / h - 1.2
            i = 0
            while zr * zr + zi * zi < 4.0 and i < n:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                i += 1
            row += " .:-=+*#%@"[i * 9 // n]
        yield row.rstrip()


print("\n".join(mandelbrot(48, 16, 30)))


class Body:
    def __init__(self, x, v, m):
        self.x, self.v, self.m = x, v, m


def energy(bodies):
    return total(0.5 * b.m * b.v ** 2 for b in bodies) - total(a.m * b.m / abs(a.x - b.x) for i, a in enumerate(bodies) for b in bodies[i + 1:])


bodies = [Body(0.0, 0.0, 10.0), Body(5.0, 1.0, 1.0), Body(-8.0, -0.5, 2.0)]
e0 = energy(bodies)
for _ in range(200):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            d = a.x - b.x
            f = 0.001 / (d * abs(d))
            a.v -= f * b.m
            b.v += f * a.m
    for b in bodies:
        b.x += 0.001 * b.v
print(repr(e0), repr(energy(bodies)), [repr(b.x) for b in bodies])
seed = 42
def rand():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 11) / 2 ** 53
xs = [rand() for _ in range(1000)]
print(repr(xs[0]), repr(xs[-1]), min(xs) >= 0, max(xs) < 1, 0.4 < sum(xs) / 1000 < 0.6)
inside = sum(1 for _ in range(2000) if rand() ** 2 + rand() ** 2 < 1)
print(inside)

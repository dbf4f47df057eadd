import math
seed = 7


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 16) % n


checksum = 0
for i in range(3000):
    mantissa = rand(2 ** 32) << 21 | rand(2 ** 21)
    x = math.ldexp(mantissa, rand(2000) - 1050) if i % 3 else rand(10 ** 9) / 10 ** rand(12)
    if rand(2):
        x = -x
    r = repr(x)
    assert float(r) == x and str(x) == r and f"{x}" == r and f"{x!r}" == r and "%r" % x == r
    assert float.fromhex(x.hex()) == x
    assert float(f"{x:.17g}") == x and float(f"{x:.16e}") == x
    if abs(x) < 1e15:
        assert int(x) == math.trunc(x) and math.floor(x) <= x <= math.ceil(x)
    n, d = x.as_integer_ratio()
    assert n / d == x
    checksum = (checksum * 31 + sum(map(ord, r)) + hash(x)) % (2 ** 61 - 1)
    if i % 250 == 0:
        print(r, f"{x:.3f}" if abs(x) < 1e30 else "", f"{x:.5e}", f"{x:g}", f"{x:.12g}", round(x, 3) if abs(x) < 1e30 else "")
print(checksum)

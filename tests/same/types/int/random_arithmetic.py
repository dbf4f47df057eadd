seed = 20240229


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 16) % n


def number():
    bits = (1, 8, 31, 32, 61, 62, 63, 64, 65, 100, 128, 200, 500)[rand(13)]
    n = 0
    for _ in range(bits // 32 + 1):
        n = n << 32 | rand(2 ** 32)
    n %= 2 ** bits
    return -n if rand(2) else n


checksum = 0
for i in range(1500):
    a, b, c = number(), number(), number()
    s = rand(130)
    assert (a + b) - b == a and (a - b) + b == a and a + b == b + a
    assert a * b == b * a and a * (b + c) == a * b + a * c
    if b:
        q, r = divmod(a, b)
        assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0)) and (q, r) == (a // b, a % b)
        assert (a * b) // b == a and (a * b) % b == 0
    assert (a << s) >> s == a and a << s == a * 2 ** s and a >> s == a // 2 ** s
    assert (a & b) + (a | b) == a + b and a ^ b == (a | b) - (a & b) and ~a == -a - 1 and (a & -b) + (a | -b) == a - b
    assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a and int(oct(a), 8) == a
    assert (a < b) + (a == b) + (a > b) == 1 and (a <= b) == (not a > b) and hash(a) == hash(int(str(a)))
    assert int.from_bytes(abs(a).to_bytes(80, "big"), "big") == abs(a)
    assert -(-a) == a and abs(a) == max(a, -a) and a.bit_length() == len(bin(abs(a))) - 2 + (a == 0) - (a == 0) * 1 or a == 0
    if b > 0:
        assert pow(a, 5, b) == a ** 5 % b
    if abs(a) < 2 ** 53:
        assert int(float(a)) == a and float(a) == a
    checksum = (checksum * 31 + a * b + (a ^ c) + hash(b)) % (2 ** 89 - 1)
    if i % 150 == 0:
        print(a, b, a * b, a // (b or 1), a & b, a | c, f"{a:,}", f"{a:x}", float(a), a / (b or 1))
print(checksum)

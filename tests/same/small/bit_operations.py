x = 0b101101
print(x & 0b1111, x | 0b10, x ^ x, ~x, x << 3, x >> 2, bin(x), hex(255), x.bit_length())

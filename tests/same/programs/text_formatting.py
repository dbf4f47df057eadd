rows = [("apple", 1.5, 10), ("banana", 0.25, 150), ("cherry pie", 12.999, 3)]
head = ("item", "price", "n")
widths = [max(len(str(r[i])) for r in [head] + rows) for i in range(3)]
line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
print(line)
print("|" + "|".join(f" {h:^{w}} " for h, w in zip(head, widths)) + "|")
print(line)
for name, price, n in rows:
    print(f"| {name:<{widths[0]}} | {price:>{widths[1]}.2f} | {n:>{widths[2]}d} |")
print(line)
print(f"total: {sum(p * n for _, p, n in rows):,.2f}")


def wrap(text, width):
    lines, cur = [], ""
    for w in text.split():
        if cur and len(cur) + 1 + len(w) > width:
            lines.append(cur)
            cur = w
        else:
            cur = f"{cur} {w}" if cur else w
    return lines + [cur]


text = "The quick brown fox jumps over the lazy dog and then goes home to sleep for a very long time."
for l in wrap(text, 24):
    print(f"|{l:<24}|{l:>24}|{l:^24}|")


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    out = ""
    for i, w in enumerate(words[:-1]):
        out += w + " " * (spaces // gaps + (i < spaces % gaps))
    return out + words[-1]


for l in wrap(text, 30):
    print(repr(justify(l, 30)))
def hexdump(data):
    for i in range(0, len(data), 8):
        chunk = data[i:i + 8]
        yield f"{i:04x}  {' '.join(f'{b:02x}' for b in chunk):<23}  {''.join(chr(b) if 32 <= b < 127 else '.' for b in chunk)}"
print(*hexdump(b"Hello, World!\x00\xff\n binary"), sep="\n")
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f"{j - i}{s[i]}" if j - i > 1 else s[i])
        i = j
    return "".join(out)
print(rle("aaabccddddde"), rle(""), rle("z" * 100))
def number_words(n):
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return small[n]
    if n < 100: return tens[n // 10 - 2] + ("-" + small[n % 10] if n % 10 else "")
    if n < 1000: return small[n // 100] + " hundred" + (" and " + number_words(n % 100) if n % 100 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (10 ** 3, "thousand")):
        if n >= size:
            return number_words(n // size) + " " + name + (" " + number_words(n % size) if n % size else "")
print([number_words(n) for n in (0, 13, 42, 100, 999, 1234, 10 ** 6 + 7, 123456789)])

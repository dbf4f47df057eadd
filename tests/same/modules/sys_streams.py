import sys


class Tee:
    def __init__(self, target):
        self.target, self.seen = target, []

    def write(self, text):
        self.seen.append(text)
        return self.target.write(text)

    def flush(self):
        self.target.flush()


real = sys.stdout
sys.stdout = tee = Tee(real)
print("hello", 1, end="!\n")
print()
sys.stdout = real
print(tee.seen)
print(sys.stdout is sys.__stdout__, sys.stdout.writable(), sys.stdin.readable(), sys.stdout.encoding.lower(), sys.stdout.name, sys.stdin.name, sys.stderr.name, sys.stdout.fileno(), sys.stdin.read())
sys.stdout.writelines(["a", "b\n"])
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.flush()
print("after")


class Broken:
    def write(self, text):
        raise ValueError("broken stream")


sys.stdout = Broken()
try:
    print("x")
except ValueError as e:
    sys.stdout = real
    print(e)
sys.stdout = None
print("nowhere")
sys.stdout = real
del sys.stdout
try:
    print("no stream")
except RuntimeError as e:
    sys.stdout = real
    print(e)

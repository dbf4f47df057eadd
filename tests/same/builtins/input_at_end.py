try:
    input("prompt> ")
except EOFError as e:
    print()
    print(type(e).__name__)
import sys
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))

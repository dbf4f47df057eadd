import sys
try:
    sys.exit("caught")
except SystemExit as e:
    print(repr(e), e.code)
for code in (None, 0, 5, "text", True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code))
try:
    sys.exit(3)
finally:
    print("cleanup")

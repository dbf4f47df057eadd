import sys
for _ in range(2):
    try:
        import _failing
    except ValueError as e:
        print(e, "_failing" in sys.modules)
try:
    import _no_such_module_at_all.sub
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    __import__("")
except ValueError as e:
    print(e)
sys.modules["_blocked"] = None
try:
    import _blocked
except ImportError as e:
    print(type(e).__name__)
sys.modules["_fake"] = sys
import _fake
print(_fake is sys)

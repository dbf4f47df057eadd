print("a begins")
import _cycle_b
value = "a's value"
print("a sees", _cycle_b.value)


def get():
    return _cycle_b.get_a()

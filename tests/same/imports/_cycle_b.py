print("b begins")
import _cycle_a
print("b sees value:", hasattr(_cycle_a, "value"))
value = "b's value"


def get_a():
    return _cycle_a.value

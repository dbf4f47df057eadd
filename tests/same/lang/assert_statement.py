assert True
assert 1, "not shown"
try:
    assert 0
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert [], "message"
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert None, ("a", "tuple")
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert (x := 0), f"x is {x}"
except AssertionError as e:
    print(e)


def message():
    print("message evaluated")
    return "m"


assert 1, message()
try:
    assert 0, message()
except AssertionError as e:
    print(e)

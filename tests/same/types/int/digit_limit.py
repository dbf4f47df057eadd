def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import sys
big = 10 ** 5000
print(err(str, big), err(repr, big), err(lambda: f"{big}"), err(lambda: "%d" % big), err(int, "1" * 5000), len(hex(big)), len(bin(big)), err(int, "f" * 5000, 16) > 0, str(10 ** 4299)[:3], err(str, 10 ** 4300).split(":")[0], int("1" * 4300) > 0)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(big)), int("1" * 5000) % 1000007)
sys.set_int_max_str_digits(640)
print(err(str, 10 ** 640), len(str(10 ** 639)), err(sys.set_int_max_str_digits, 100), err(sys.set_int_max_str_digits, -1))

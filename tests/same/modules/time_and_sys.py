import time, sys
a = time.time()
m = time.monotonic()
p = time.perf_counter()
time.sleep(0.01)
print(time.time() >= a, time.monotonic() - m >= 0.009, time.perf_counter() > p, isinstance(time.time(), float), isinstance(time.time_ns(), int), time.process_time() >= 0, time.perf_counter_ns() > 0, time.monotonic_ns() > 0)
for bad in (-1, "a", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
print(time.sleep(0), time.gmtime(0).tm_year, tuple(time.gmtime(86400 * 365)), time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1000000000)))
print(len(sys.argv), sys.argv[0].endswith("time_and_sys.py"), sys.maxsize, sys.version_info >= (3, 11), sys.version_info.major, sys.version_info[0], sys.byteorder, type(sys.path).__name__, sys.getrecursionlimit() >= 1000, sys.platform, isinstance(sys.version, str), sys.float_info.max, sys.float_info.epsilon, sys.maxunicode, sys.float_info.dig, sys.hash_info.modulus, sys.intern("a") == "a", "sys" in sys.modules, sys.__name__, sys.int_info.bits_per_digit > 0)
for bad in (0, -5, "a"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), sys.stdout.write("written\n"), sys.stdout.flush(), hasattr(sys, "stderr"), sys.stdin is not None, sys.getdefaultencoding(), sys.exc_info(), sys.executable is not None)

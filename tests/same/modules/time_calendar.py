# Dates and clocks: what does not depend on the time zone of the machine.
import time


def attempt(function, *arguments):
    try:
        result = function(*arguments)
        print(result if isinstance(result, str) else tuple(result) if isinstance(result, tuple) else result)
    except Exception as error:
        print(type(error).__name__, error)


STAMPS = [0, -1, 1, 59, 60, 86399, 86400, -86400, -86401, 68169600, 68256000, 951782400, 951868800, 1000000000,
          1078012800, 4107542400, -2203891200, -62135596800, -62135596801, -62167219200, 253402300799, 253402300800,
          2**31 - 1, 2**31, -2**31, 67768036191676799, 67768036191676800, -67768040609740800, -67768040609740801,
          1.5, -1.5, -0.0, 1e17, 1e20, float("nan"), float("inf"), 2**62, 2**70, True, "a", [], 10**11, -10**11]
for stamp in STAMPS:
    attempt(time.gmtime, stamp)
for stamp in range(-10**10, 10**10, 123456789):
    t = time.gmtime(stamp)
    print(time.asctime(t), time.strftime("%a %A %b %B %c %d %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %e %D %F %T %R "
                                         "%C %G %g %V %u %h %r %k %l %P %n %t %%", t))
for year in range(1890, 2110):
    for day in (1, 2, 3, 4):
        print(time.strftime("%G %g %V %U %W %j", time.gmtime((year - 1970) * 31556952 + day * 86400)), end=";")
print()

t = time.gmtime(1000000000)
print(t, repr(t), len(t), t[0], t[-1], t[:3], tuple(t) == t, t.tm_zone, t.tm_gmtoff, t.tm_yday, hash(t) == hash(tuple(t)))
print(isinstance(t, tuple), isinstance(t, time.struct_time), time.struct_time.__name__, time.struct_time.__module__)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields)
print(time.struct_time.__match_args__, t < time.gmtime(1000000001), sorted([time.gmtime(5), time.gmtime(3)])[0].tm_sec)
made = time.struct_time(range(11))
print(made, made.tm_zone, made.tm_gmtoff, time.struct_time([1] * 9, {"tm_zone": "X"}).tm_zone)
for bad in ((1, 2), range(12), 3, "abc", None):
    attempt(time.struct_time, bad)
attempt(time.struct_time, range(9), 3)
attempt(time.struct_time)
for name in ("tm_year", "tm_zone", "other"):
    attempt(setattr, made, name, 1)
    attempt(delattr, made, name)

BASE = (2001, 9, 9, 1, 46, 40, 6, 252, 0)
for at in range(9):
    for value in (-2**31 - 1, -2**31, -2, -1, 0, 1, 7, 12, 13, 23, 24, 31, 32, 59, 60, 61, 62, 365, 366, 367, 2**31, "a"):
        changed = BASE[:at] + (value,) + BASE[at + 1:]
        attempt(time.asctime, changed)
        attempt(time.strftime, "%Y-%m-%d %H:%M:%S %w %j", changed)
for bad in (3, None, (1, 2), [1] * 9, "abcdefghi"):
    attempt(time.asctime, bad)
    attempt(time.mktime, bad)
    attempt(time.strftime, "%d", bad)
for year in (5, -5, 0, -123, 12345, 2000):
    changed = (year, 1, 2, 3, 4, 5, 6, 7, 0)
    for form in ("%Y|%G|%C|%g|%F|%c|%D|%x|%y", "%-d|%_d|%^a|%10Y|%010d|%Q|%E|%Ey|%Od|%|%5", "%+|%N|%v|%i|%L|",
                 "%_Y|%-j|%_j|%0e|%-e|%5a|%#a|%#p|%^p|%#B|%05a|%-m/%-d|%_H|%-I|%_6Y|%06Y|%+4Y|%-y|%12c|%_12D", "", "é%dé"):
        print(time.strftime(form, changed))
attempt(time.strftime, 3)
attempt(time.strftime, "a\0b", BASE)

# Through the local time and back.
for stamp in (0, 1000000000, 1234567890, 86400 * 365, 1700000000):
    print(time.mktime(time.localtime(stamp)) == stamp, time.ctime(stamp) == time.asctime(time.localtime(stamp)))
attempt(time.mktime, (2**31 - 1,) * 9)
print(time.timezone >= time.altzone, time.daylight in (0, 1), len(time.tzname), time.tzset() is None)

READ = [("2000-02-29", "%Y-%m-%d"), ("2001-02-29", "%Y-%m-%d"), ("Sun Sep  9 01:46:40 2001", "%c"), ("a", "%Q"), ("a", "%"),
        ("2 3", "%d"), ("12.5", "%S.%f"), ("2020 53 1", "%G %V %u"), ("2020 10", "%Y %V"), ("10", "%G"), ("1", "%V"),
        ("2020 10 1", "%G %V %u"), ("2020 10 1 5", "%G %V %u %j"), ("2020 1 1", "%Y %V %u"), ("2020 1", "%G %V"),
        ("30 2", "%d %m"), ("29 2", "%d %m"), ("+05:30", "%z"), ("Z", "%z"), ("z", "%z"), ("+0530:11", "%z"),
        ("+05:3011", "%z"), ("-05:30:11.5", "%z"), ("+05", "%z"), ("UTC", "%Z"), ("gmt", "%Z"), ("2020 200", "%Y %j"),
        ("2019 366", "%Y %j"), ("2020 0", "%Y %j"), ("61", "%S"), ("62", "%S"), ("0 monday 2020", "%U %A %Y"),
        ("53 mon 2020", "%W %a %Y"), ("0 0 2020", "%U %w %Y"), ("0 0 2020", "%W %w %Y"), (" 5", "%d"), ("Jan5", "%b %d"),
        ("Jan  5", "%b %d"), ("12 AM", "%I %p"), ("12 pm", "%I %p"), ("1 pm", "%I %p"), ("13", "%I"), ("68", "%y"),
        ("69", "%y"), ("", ""), ("x", ""), ("01/02/03", "%x"), ("01:02:03", "%X"), ("%", "%%"), ("3", "%-d"), ("4", "%e"),
        ("a b", "a\nb"), ("a   b", "a b"), ("AB", "ab"), ("123", "%H%M"), ("111", "%d%m"), ("2020123", "%Y%j"),
        ("decEMBER", "%B"), ("may", "%b"), ("0001", "%Y"), ("0000", "%Y"), ("9999-12-31", "%Y-%m-%d"), ("3 ", "% d"),
        ("3.", "%."), ("1999 2 3 thu", "%Y %m %d %a"), ("wed 23:59", "%a %H:%M"), ("x'y", "%d"), ("15 7 2020 20", "%d %m %Y %y")]
for text, form in READ:
    attempt(time.strptime, text, form)
attempt(time.strptime, "Sun Sep  9 01:46:40 2001")
zoned = time.strptime("UTC -0130", "%Z %z")
print(zoned.tm_zone, zoned.tm_gmtoff, zoned.tm_isdst)
for stamp in range(-6 * 10**9, 6 * 10**9, 98765432):
    t = time.gmtime(stamp)
    print(tuple(time.strptime(time.strftime("%Y-%m-%d %H:%M:%S", t), "%Y-%m-%d %H:%M:%S"))[:8] == tuple(t)[:8], end=" ")
print()

import _cycle_a
print(_cycle_a.get())
import _cycle_c
print(_cycle_c.later, _cycle_c.now)
import _cycle_b
print(_cycle_b._cycle_a is _cycle_a)

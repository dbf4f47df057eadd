from _cycle_d import later
now = 1

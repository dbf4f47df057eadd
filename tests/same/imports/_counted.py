import sys
runs = getattr(sys, "counted_runs", 0) + 1
sys.counted_runs = runs
print("run", runs)
state = []

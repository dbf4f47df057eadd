try:
    from _cycle_c import now
except ImportError as e:
    print(type(e).__name__, "now" in str(e), "_cycle_c" in str(e))
later = 2

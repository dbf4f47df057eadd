def __getattr__(name):
    if name.startswith("dyn"):
        return "made " + name
    raise AttributeError(f"custom: {name}")

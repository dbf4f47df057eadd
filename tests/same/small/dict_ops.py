d = {"a": 1, "b": 2}
d["c"] = 3
del d["a"]
print(d, d["b"], d.get("z"), "c" in d, len(d))
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, v)

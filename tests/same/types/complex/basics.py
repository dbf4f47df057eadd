def err(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(1j, 1 + 2j, -1j, complex(), complex(1), complex(1, 2), complex("1+2j"), complex("-j"), complex("1e3"), complex(" (1-2j) "), complex(1.5, -0.0))
z = 3 + 4j
print(z.real, z.imag, abs(z), z.conjugate(), -z, +z, z == 3 + 4j, z != 1, z == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), bool(0j), bool(z))
print(z + 1, z - 1j, z * 2, z * z, z / 2, z / (1 + 1j), z ** 2, z ** -1, 1 / z, 2 ** 1j == 2 ** 1j, 0j ** 0, (1 + 2j) ** 3)
print([1j, 2 + 0j, -0j, complex(float("inf"), float("nan")), 1e20j, 1.5 + 1e-7j])
for f in (lambda: z < 1, lambda: z // 1, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: 0j ** -1, lambda: complex("x"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: complex("1 + 2j"), lambda: divmod(z, 1), lambda: z & 1, lambda: round(z)):
    print(err(f))
print(f"{z}", f"{z:.1f}", f"{z:>10}", f"{z:e}", "%s" % z, str(z), repr(-z), f"{1.5 + 2.25j:.1f}")
print(sum([1j, 2, 3.5]), 1 + 1j == 1j + 1, complex(real=1, imag=2), {1j: "a"}[1j], isinstance(1j, complex), type(1j * 1j).__name__)

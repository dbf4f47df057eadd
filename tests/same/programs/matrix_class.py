class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, k):
        if isinstance(k, tuple):
            i, j = k
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self.rows[i][j]
        return self.rows[k]

    def __setitem__(self, k, v):
        i, j = k
        self.rows[i][j] = v

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __add__(self, o):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))

    def __neg__(self):
        return Matrix([-a for a in r] for r in self.rows)

    def __sub__(self, o):
        return self + -o

    def __mul__(self, k):
        if isinstance(k, Matrix):
            return NotImplemented
        return Matrix([a * k for a in r] for r in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"shapes {self.shape} and {o.shape}")
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows)

    def __pow__(self, n):
        out = Matrix.identity(self.shape[0])
        for _ in range(n):
            out @= self
        return out

    def __iter__(self):
        return (x for r in self.rows for x in r)

    def __len__(self):
        return len(self.rows)

    def __repr__(self):
        return f"Matrix({self.rows})"

    def __str__(self):
        return "\n".join(" ".join(f"{x:>4}" for x in r) for r in self.rows)

    def det(self):
        if len(self) == 1:
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j in range(len(self)))


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a - b, a * 2, 3 * a, a @ b, -a, a.T, a ** 5, a == Matrix([[1, 2], [3, 4]]), a != b, sep="\n")
print(a[0, 1], a[1], a[:, 0], a[0:1, :], list(a), sum(a), max(a), len(a), 3 in a, a.shape)
a[0, 0] = 100
print(a)
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix.identity(3))
for f in (lambda: a * b, lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: a + 1, lambda: a[5, 5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

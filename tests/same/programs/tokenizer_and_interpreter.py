# A small language interpreted by Python that ZPy interprets.
import sys


class Env(dict):
    def __init__(self, outer=None, **kw):
        super().__init__(**kw)
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(name)
        return self.outer.find(name)


def read(text):
    toks = text.replace("(", " ( ").replace(")", " ) ").split()

    def form():
        if not toks:
            raise EOFError("unexpected end")
        t = toks.pop(0)
        if t == "(":
            out = []
            while toks and toks[0] != ")":
                out.append(form())
            if not toks:
                raise EOFError("missing )")
            toks.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        for conv in (int, float):
            try:
                return conv(t)
            except ValueError:
                pass
        return t
    forms = []
    while toks:
        forms.append(form())
    return forms


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        if len(args) != len(self.params):
            raise TypeError(f"expected {len(self.params)} arguments")
        return evaluate(self.body, Env(self.env, **dict(zip(self.params, args))))


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if x[0] == "quote":
            return x[1]
        if x[0] == "if":
            x = x[2] if evaluate(x[1], env) else x[3]
        elif x[0] == "define":
            env[x[1]] = evaluate(x[2], env)
            return None
        elif x[0] == "set!":
            env.find(x[1])[x[1]] = evaluate(x[2], env)
            return None
        elif x[0] == "lambda":
            return Lambda(x[1], x[2], env)
        elif x[0] == "begin":
            for e in x[1:-1]:
                evaluate(e, env)
            x = x[-1]
        else:
            f, *args = [evaluate(e, env) for e in x]
            if isinstance(f, Lambda) and len(args) == len(f.params):
                x, env = f.body, Env(f.env, **dict(zip(f.params, args)))
            else:
                return f(*args)


base = Env()
base.update({"+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "null?": lambda l: l == [], "print": lambda *a: print(*a)})
for program in ("(+ 1 2 3)", "(define sq (lambda (x) (* x x))) (sq 12)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 30)", "(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))) (loop 5000 0)", "(define map (lambda (f l) (if (null? l) l (cons (f (car l)) (map f (cdr l)))))) (map sq (list 1 2 3))", "(define counter (lambda () (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n))))) (define c (counter)) (c) (c)", "(quote (a (b c)))", "(undefined 1)", "(+ 1", ")", "(sq 1 2)", "((lambda (x y) (list y x)) 1 2)"):
    try:
        for form in read(program):
            result = evaluate(form, base)
        print(program, "=>", result)
    except Exception as e:
        print(program, "!!", type(e).__name__, e)

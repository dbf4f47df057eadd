"""Print the scopes of each source file as this python's symtable sees them.

Usage: file names on standard input, one a line. For each: a line "file NAME", then its scopes, or the
line "refused" if it does not compile.

A scope is a line "KIND LINE PARAMETERS", two spaces further in than the scope around it. The names in it
follow, sorted, each with the letter of its scope (Local, Cell, Free, implicit Global, Explicit global)
and those of its flags; then the scopes inside, sorted by line, then by their text.
"""
import _symtable
import sys
import warnings

LETTERS = {
    _symtable.LOCAL: "L", _symtable.CELL: "C", _symtable.FREE: "F",
    _symtable.GLOBAL_IMPLICIT: "G", _symtable.GLOBAL_EXPLICIT: "E",
}
FLAGS = (
    (_symtable.DEF_PARAM, "p"), (_symtable.DEF_LOCAL, "a"), (_symtable.USE, "u"), (_symtable.DEF_IMPORT, "i"),
    (_symtable.DEF_ANNOT, "n"), (_symtable.DEF_GLOBAL, "g"), (_symtable.DEF_NONLOCAL, "o"),
)
KINDS = {_symtable.TYPE_MODULE: "module", _symtable.TYPE_CLASS: "class", _symtable.TYPE_FUNCTION: "function"}


def symbol(name, flags):
    letter = LETTERS[(flags >> _symtable.SCOPE_OFF) & _symtable.SCOPE_MASK]
    return f"{name} {letter} {''.join(sign for flag, sign in FLAGS if flags & flag)}"


def lines_of(scope):
    yield " ".join([KINDS[scope.type], str(scope.lineno), *scope.varnames])
    for name in sorted(scope.symbols):
        yield "  " + symbol(name, scope.symbols[name])
    children = sorted((child.lineno, list(lines_of(child))) for child in scope.children)
    for _, lines in children:
        for line in lines:
            yield "  " + line


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    for name in sys.stdin.read().splitlines():
        print("file", name, file=out)
        try:
            with open(name, "rb") as file:
                source = file.read()
            compile(source, name, "exec", dont_inherit=True)
            scope = _symtable.symtable(source, name, "exec")
        except (SyntaxError, ValueError):
            print("refused", file=out)
            continue
        for line in lines_of(scope):
            print(line, file=out)


if __name__ == "__main__":
    main()

"""Print the syntax trees that this python sees in files.

Usage: ast_dump.py [--attributes] FILE...     or one file name per line on standard input.

For each file there is a record: a line with the length of what follows in bytes and "tree" or
"error", then the dump of the tree or the message, then a line feed.
"""
import ast
import os
import sys
import threading
import warnings


def record(name, attributes):
    """The kind of the record and its text."""
    try:
        with open(name, "rb") as file:
            tree = ast.parse(file.read())
        return "tree", ast.dump(tree, indent=2, include_attributes=attributes)
    except Exception as error:
        return "error", f"{type(error).__name__}: {error}"


def main():
    names = sys.argv[1:]
    attributes = names[:1] == ["--attributes"]
    if attributes:
        del names[0]
    if not names:
        names = [os.fsdecode(line.rstrip(b"\n")) for line in sys.stdin.buffer]
    warnings.simplefilter("ignore")
    out = sys.stdout.buffer
    for name in names:
        kind, text = record(name, attributes)
        text = text.encode("utf-8", "backslashreplace")
        out.write(b"%d %s\n%s\n" % (len(text), kind.encode(), text))
        out.flush()


# Deep trees: ast.dump calls itself three times for each level.
threading.stack_size(512 * 1024 * 1024)
sys.setrecursionlimit(100_000)
main_thread = threading.Thread(target=main)
main_thread.start()
main_thread.join()

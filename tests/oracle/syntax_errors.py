"""Say what this python thinks of each source file, one line per file.

Usage: syntax_errors.py FILE...        or one file name per line on standard input.

A line holds, separated by tabs: file name, exception type (or "ok"), lineno,
offset, end_lineno, end_offset, message. None is printed as "-".
Lines count from 1, columns count characters from 1.
"""
import os
import sys
import threading
import warnings

FIELDS = ("lineno", "offset", "end_lineno", "end_offset")
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}


def escape(text):
    return "".join(ESCAPES.get(char, char) for char in text)


def show(value):
    return "-" if value is None else escape(str(value))


def verdict(name):
    """The six fields that follow the file name."""
    try:
        with open(name, "rb") as file:
            source = file.read()
        compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        places = [getattr(error, field, None) for field in FIELDS]
        return [type(error).__name__, *places, error.msg]
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        try:
            message = str(error)
        except Exception:
            message = None
        return [type(error).__name__, None, None, None, None, message]
    return ["ok", None, None, None, None, None]


def main():
    names = sys.argv[1:]
    if not names:
        names = [os.fsdecode(line.rstrip(b"\r\n")) for line in sys.stdin.buffer]
    warnings.simplefilter("ignore")
    out = sys.stdout.buffer
    for name in names:
        if not name:
            continue
        fields = "\t".join(map(show, [name, *verdict(name)]))
        out.write(fields.encode("utf-8", "surrogateescape"
                                if name.isprintable() else "backslashreplace"))
        out.write(b"\n")
        out.flush()


if __name__ == "__main__":
    threading.stack_size(256 * 1024 * 1024)
    worker = threading.Thread(target=main)
    worker.start()
    worker.join()

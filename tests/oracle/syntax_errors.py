"""Say what this python thinks of each source file, one line per file.

Usage: syntax_errors.py FILE...        or one file name per line on standard input.

A line holds, separated by tabs: file name, exception type (or "ok"), lineno,
offset, end_lineno, end_offset, message. None is printed as "-"; backslash,
newline, carriage return, tab and null are escaped.

Lines count from 1, columns count characters from 1. CPython up to 3.12 counts
UTF-8 bytes instead of characters in two places, and both are put right here:
parser errors in bytes without a byte order mark or encoding declaration, and
(in every version) errors found after parsing, in scopes and code generation.
Offsets below 1 are CPython's own way to say "nowhere on this line".
"""
import ast
import codecs
import os
import sys
import threading
import warnings

PLACES = ("lineno", "offset", "end_lineno", "end_offset")
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}


def show(value):
    if value is None:
        return "-"
    return "".join(ESCAPES.get(char, char) for char in str(value))


def places_of(error):
    return [getattr(error, place, None) for place in PLACES]


def characters(lines, lineno, offset):
    """The column in characters of a column in UTF-8 bytes, both from 1."""
    if lineno is None or offset is None or offset < 2 or not 0 < lineno <= len(lines):
        return offset
    line = lines[lineno - 1]
    beyond = max(0, offset - 1 - len(line))
    return len(line[:offset - 1].decode("utf-8", "replace")) + beyond + 1


def in_characters(source, name, error):
    """The places of the error, columns counted in characters."""
    places = places_of(error)
    if source.startswith(codecs.BOM_UTF8):
        return places
    text = source
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return places
    if text.isascii():
        return places
    marked = codecs.BOM_UTF8 + text
    try:
        ast.parse(marked, name)
    except SyntaxError as second:
        same = (type(second), second.msg, second.lineno)
        if same == (type(error), error.msg, error.lineno):
            return places_of(second)
        return places
    lines = text.splitlines()
    for at in (0, 2):
        places[at + 1] = characters(lines, places[at], places[at + 1])
    return places


def shown_name(source, name):
    """By its name, CPython reads a file's line again, and then counts the byte order mark as a character."""
    return "<source>" if source.startswith(codecs.BOM_UTF8) else name


def verdict(name):
    """What follows the file name: type, four places, message."""
    try:
        with open(name, "rb") as file:
            source = file.read()
        compile(source, shown_name(source, name), "exec", dont_inherit=True)
    except SyntaxError as error:
        try:
            places = in_characters(source, name, error)
        except Exception:
            places = places_of(error)
        return [type(error).__name__, *places, error.msg]
    except BaseException as error:
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
        rest = "\t".join(map(show, verdict(name)))
        out.write(os.fsencode(name) + b"\t" + rest.encode("utf-8", "backslashreplace") + b"\n")
        out.flush()


if __name__ == "__main__":
    threading.stack_size(256 * 1024 * 1024)
    worker = threading.Thread(target=main)
    worker.start()
    worker.join()

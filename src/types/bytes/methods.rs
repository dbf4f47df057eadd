//! The methods of `bytes` and their help.

use super::make::BytesKin;
use super::own;
use crate::heap::Value;
use crate::runtime::native::TypeDef;
use crate::types::str::optional;
use crate::types::text::{pad, replace, search, split, trim};
use crate::types::{codec, percent};

pub fn of(definition: TypeDef) -> TypeDef {
    let parts = [cases, questions, searches, splits, trims, pads, changes, digits];
    parts.into_iter().fold(definition, |definition, part| part(definition))
}

fn cases(definition: TypeDef) -> TypeDef {
    definition
        .method("upper(self, /)", "All ASCII letters in upper case.\n\n>>> b'abc'.upper()\nb'ABC'", own::upper)
        .method("lower(self, /)", "All ASCII letters in lower case.\n\n>>> b'ABC'.lower()\nb'abc'", own::lower)
        .method(
            "title(self, /)",
            "Words begin in upper case and go on in lower case.\n\n>>> b'hello world'.title()\nb'Hello World'",
            own::title,
        )
        .method(
            "capitalize(self, /)",
            "The first letter in upper case, the others in lower case.\n\n>>> b'hELLO'.capitalize()\nb'Hello'",
            own::capitalize,
        )
        .method(
            "swapcase(self, /)",
            "Upper case for lower case and the reverse.\n\n>>> b'Hello'.swapcase()\nb'hELLO'",
            own::swap_case,
        )
}

fn questions(definition: TypeDef) -> TypeDef {
    definition
        .method("isascii(self, /)", "Whether all bytes are ASCII.\n\n>>> b'\\xe9'.isascii()\nfalse", own::is_ascii)
        .method(
            "isalpha(self, /)",
            "Whether all are ASCII letters, and there is one.\n\n>>> b'abc'.isalpha()\ntrue",
            own::is_alpha,
        )
        .method("isalnum(self, /)", "Whether all are letters or digits.\n\n>>> b'a1'.isalnum()\ntrue", own::is_alnum)
        .method("isdigit(self, /)", "Whether all are digits.\n\n>>> b'12'.isdigit()\ntrue", own::is_digit)
        .method("islower(self, /)", "Whether all letters are lower case.\n\n>>> b'a1'.islower()\ntrue", own::is_lower)
        .method("isupper(self, /)", "Whether all letters are upper case.\n\n>>> b'A1'.isupper()\ntrue", own::is_upper)
        .method(
            "istitle(self, /)",
            "Whether every word begins in upper case.\n\n>>> b'Hello World'.istitle()\ntrue",
            own::is_title,
        )
        .method("isspace(self, /)", "Whether all are blanks.\n\n>>> b' \\t'.isspace()\ntrue", own::is_space)
}

fn searches(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "find(self, sub, start=none, end=none, /)",
            "Where bytes, or one of a number, first are, or -1.\n\n>>> b'hello'.find(b'l'), b'hello'.find(104)\n(2, 0)",
            search::find::<BytesKin>,
        )
        .method(
            "rfind(self, sub, start=none, end=none, /)",
            "Where they last are, or -1.\n\n>>> b'hello'.rfind(b'l')\n3",
            search::rfind::<BytesKin>,
        )
        .method(
            "index(self, sub, start=none, end=none, /)",
            "Where they first are; a ValueError if they are not there.\n\n>>> b'hello'.index(b'l')\n2",
            search::index::<BytesKin>,
        )
        .method(
            "rindex(self, sub, start=none, end=none, /)",
            "Where they last are; a ValueError if they are not there.\n\n>>> b'hello'.rindex(b'l')\n3",
            search::rindex::<BytesKin>,
        )
        .method(
            "count(self, sub, start=none, end=none, /)",
            "How often they are there, without overlap.\n\n>>> b'banana'.count(b'an')\n2",
            search::count::<BytesKin>,
        )
        .method(
            "startswith(self, prefix, start=none, end=none, /)",
            "Whether they begin with some, or with one of a tuple.\n\n>>> b'hello'.startswith(b'he')\ntrue",
            search::starts_with::<BytesKin>,
        )
        .method(
            "endswith(self, suffix, start=none, end=none, /)",
            "Whether they end with some, or with one of a tuple.\n\n>>> b'a.py'.endswith(b'.py')\ntrue",
            search::ends_with::<BytesKin>,
        )
}

fn splits(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "split(self, /, sep=none, maxsplit=-1)",
            "The parts between separators, or between blanks.\n\n>>> b'a,b,c'.split(b',', 1)\n[b'a', b'b,c']",
            split::split::<BytesKin>,
        )
        .method(
            "rsplit(self, /, sep=none, maxsplit=-1)",
            "As split, but a limit counts from the right.\n\n>>> b'a,b,c'.rsplit(b',', 1)\n[b'a,b', b'c']",
            split::rsplit::<BytesKin>,
        )
        .method(
            "splitlines(self, /, keepends=false)",
            "The lines.\n\n>>> b'a\\nb\\n'.splitlines()\n[b'a', b'b']",
            split::split_lines::<BytesKin>,
        )
        .method(
            "partition(self, sep, /)",
            "What stands before the first separator, the separator, what stands behind.\n\n\
             >>> b'key=value'.partition(b'=')\n(b'key', b'=', b'value')",
            split::partition::<BytesKin>,
        )
        .method(
            "rpartition(self, sep, /)",
            "The same for the last separator.\n\n>>> b'a/b/c'.rpartition(b'/')\n(b'a/b', b'/', b'c')",
            split::rpartition::<BytesKin>,
        )
}

fn trims(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "strip(self, bytes=none, /)",
            "Without blanks, or other bytes, at both ends.\n\n>>> b' a '.strip()\nb'a'",
            trim::strip::<BytesKin>,
        )
        .method(
            "lstrip(self, bytes=none, /)",
            "Without blanks, or other bytes, at the beginning.\n\n>>> b'xxy'.lstrip(b'x')\nb'y'",
            trim::lstrip::<BytesKin>,
        )
        .method(
            "rstrip(self, bytes=none, /)",
            "Without blanks, or other bytes, at the end.\n\n>>> b'line\\n'.rstrip()\nb'line'",
            trim::rstrip::<BytesKin>,
        )
        .method(
            "removeprefix(self, prefix, /)",
            "Without some bytes at the beginning.\n\n>>> b'test_x'.removeprefix(b'test_')\nb'x'",
            search::remove_prefix::<BytesKin>,
        )
        .method(
            "removesuffix(self, suffix, /)",
            "Without some bytes at the end.\n\n>>> b'a.py'.removesuffix(b'.py')\nb'a'",
            search::remove_suffix::<BytesKin>,
        )
}

fn pads(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "center(self, width, fillchar=..., /)",
            "In the middle of a width.\n\n>>> b'ab'.center(6, b'*')\nb'**ab**'",
            pad::center::<BytesKin>,
        )
        .method(
            "ljust(self, width, fillchar=..., /)",
            "At the left of a width.\n\n>>> b'ab'.ljust(4, b'.')\nb'ab..'",
            pad::ljust::<BytesKin>,
        )
        .method(
            "rjust(self, width, fillchar=..., /)",
            "At the right of a width.\n\n>>> b'ab'.rjust(4)\nb'  ab'",
            pad::rjust::<BytesKin>,
        )
        .method(
            "zfill(self, width, /)",
            "With zeros behind the sign.\n\n>>> b'-7'.zfill(4)\nb'-007'",
            pad::zfill::<BytesKin>,
        )
        .method(
            "expandtabs(self, /, tabsize=8)",
            "With blanks for tabs.\n\n>>> b'a\\tb'.expandtabs(4)\nb'a   b'",
            pad::expand_tabs::<BytesKin>,
        )
}

fn changes(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "replace(self, old, new, count=-1, /)",
            "With some bytes for others.\n\n>>> b'banana'.replace(b'an', b'o', 1)\nb'boana'",
            replace::replace::<BytesKin>,
        )
        .method(
            "join(self, iterable, /)",
            "Bytes with these between them.\n\n>>> b', '.join([b'a', b'b'])\nb'a, b'",
            own::join,
        )
        .method(
            "translate(self, table, /, delete=...)",
            "Each byte as a table has it, without some.\n\n>>> b'abc'.translate(none, b'b')\nb'ac'",
            own::translate,
        )
        .static_method(
            "maketrans(frm, to, /)",
            "A table for translate.\n\n>>> b'abc'.translate(bytes.maketrans(b'ab', b'xy'))\nb'xyc'",
            own::make_table,
        )
        .method(
            "decode(self, /, encoding=..., errors=...)",
            "The text that the bytes are in an encoding.\n\n>>> b'caf\\xc3\\xa9'.decode()\n'café'",
            |vm, bound| codec::decode(vm, bound.lent(0), optional(vm, bound, 1)?, optional(vm, bound, 2)?),
        )
}

fn digits(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "hex(self, /, sep=..., bytes_per_sep=1)",
            "Two hexadecimal digits for each byte.\n\n>>> b'\\x00\\xff'.hex(':')\n'00:ff'",
            own::hex,
        )
        .class_method(
            "fromhex(cls, string, /)",
            "The bytes of hexadecimal digits.\n\n>>> bytes.fromhex('00 ff')\nb'\\x00\\xff'",
            own::from_hex,
        )
        .method("__bytes__(self, /)", "The bytes themselves.", |vm, bound| Ok(vm.bare(bound.lent(0)).keep()))
        .method("__mod__(self, value, /)", "Return self%value.", |vm, bound| {
            own::receiver(vm, bound)?;
            percent::format::<BytesKin>(vm, bound.lent(0), bound.lent(1))
        })
        .method("__rmod__(self, value, /)", "Return value%self.", |vm, bound| match vm.bare(bound.lent(1)).bytes() {
            Some(_) => percent::format::<BytesKin>(vm, bound.lent(1), bound.lent(0)),
            None => Ok(Value::NOT_IMPLEMENTED),
        })
        .method("__getnewargs__(self, /)", "What copies are made of.", |vm, bound| {
            vm.tuple(&[vm.bare(bound.lent(0)).keep()])
        })
}

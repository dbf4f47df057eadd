//! The methods of `str` and their help.

use super::class;
use super::make::{self, StrKin};
use super::{optional, template, translate};
use crate::heap::Value;
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{R, Vm};
use crate::types::text::{pad, replace, search, split, trim};
use crate::types::{codec, percent};

pub fn of(definition: TypeDef) -> TypeDef {
    let parts = [cases, questions, searches, splits, trims, pads, changes, formats];
    parts.into_iter().fold(definition, |definition, part| part(definition))
}

fn cases(definition: TypeDef) -> TypeDef {
    definition
        .method("upper(self, /)", "All letters in upper case.\n\n>>> 'straße'.upper()\n'STRASSE'", class::upper)
        .method("lower(self, /)", "All letters in lower case.\n\n>>> 'Hello'.lower()\n'hello'", class::lower)
        .method(
            "title(self, /)",
            "Words begin in upper case and go on in lower case.\n\n>>> 'hello world'.title()\n'Hello World'",
            class::title,
        )
        .method(
            "capitalize(self, /)",
            "The first letter in upper case, the others in lower case.\n\n>>> 'hELLO'.capitalize()\n'Hello'",
            class::capitalize,
        )
        .method(
            "swapcase(self, /)",
            "Upper case for lower case and the reverse.\n\n>>> 'Hello'.swapcase()\n'hELLO'",
            class::swap_case,
        )
        .method(
            "casefold(self, /)",
            "A form in which texts that differ in case only are equal.\n\n>>> 'Straße'.casefold()\n'strasse'",
            class::case_fold,
        )
}

fn questions(definition: TypeDef) -> TypeDef {
    definition
        .method("isascii(self, /)", "Whether all characters are ASCII.\n\n>>> 'é'.isascii()\nfalse", class::is_ascii)
        .method(
            "isalpha(self, /)",
            "Whether all characters are letters, and there is one.\n\n>>> 'abc'.isalpha()\ntrue",
            class::is_alpha,
        )
        .method("isalnum(self, /)", "Whether all are letters or digits.\n\n>>> 'a1'.isalnum()\ntrue", class::is_alnum)
        .method(
            "isdecimal(self, /)",
            "Whether all are decimal digits, of any script.\n\n>>> '12'.isdecimal()\ntrue",
            class::is_decimal,
        )
        .method(
            "isdigit(self, /)",
            "Whether all are digits, superscripts too.\n\n>>> '1²'.isdigit()\ntrue",
            class::is_digit,
        )
        .method("isnumeric(self, /)", "Whether all stand for numbers.\n\n>>> '½'.isnumeric()\ntrue", class::is_numeric)
        .method(
            "isidentifier(self, /)",
            "Whether it could be a name.\n\n>>> 'a_1'.isidentifier(), '1a'.isidentifier()\n(true, false)",
            class::is_identifier,
        )
        .method("islower(self, /)", "Whether all letters are lower case.\n\n>>> 'a1'.islower()\ntrue", class::is_lower)
        .method("isupper(self, /)", "Whether all letters are upper case.\n\n>>> 'A1'.isupper()\ntrue", class::is_upper)
        .method(
            "istitle(self, /)",
            "Whether every word begins in upper case.\n\n>>> 'Hello World'.istitle()\ntrue",
            class::is_title,
        )
        .method("isspace(self, /)", "Whether all are blanks.\n\n>>> ' \\t'.isspace()\ntrue", class::is_space)
        .method(
            "isprintable(self, /)",
            "Whether `repr` shows all characters themselves.\n\n>>> 'a\\n'.isprintable()\nfalse",
            class::is_printable,
        )
}

fn searches(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "find(self, sub, start=none, end=none, /)",
            "Where a text first is, or -1.\n\n>>> 'hello'.find('l')\n2",
            search::find::<StrKin>,
        )
        .method(
            "rfind(self, sub, start=none, end=none, /)",
            "Where a text last is, or -1.\n\n>>> 'hello'.rfind('l')\n3",
            search::rfind::<StrKin>,
        )
        .method(
            "index(self, sub, start=none, end=none, /)",
            "Where a text first is; a ValueError if it is not there.\n\n>>> 'hello'.index('l')\n2",
            search::index::<StrKin>,
        )
        .method(
            "rindex(self, sub, start=none, end=none, /)",
            "Where a text last is; a ValueError if it is not there.\n\n>>> 'hello'.rindex('l')\n3",
            search::rindex::<StrKin>,
        )
        .method(
            "count(self, sub, start=none, end=none, /)",
            "How often a text is there, without overlap.\n\n>>> 'banana'.count('an')\n2",
            search::count::<StrKin>,
        )
        .method(
            "startswith(self, prefix, start=none, end=none, /)",
            "Whether it begins with a text, or with one of a tuple.\n\n>>> 'hello'.startswith(('ha', 'he'))\ntrue",
            search::starts_with::<StrKin>,
        )
        .method(
            "endswith(self, suffix, start=none, end=none, /)",
            "Whether it ends with a text, or with one of a tuple.\n\n>>> 'a.py'.endswith('.py')\ntrue",
            search::ends_with::<StrKin>,
        )
}

fn splits(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "split(self, /, sep=none, maxsplit=-1)",
            "The parts between separators, or between blanks.\n\n\
             >>> 'a,b,c'.split(',', 1)\n['a', 'b,c']\n>>> ' a  b '.split()\n['a', 'b']",
            split::split::<StrKin>,
        )
        .method(
            "rsplit(self, /, sep=none, maxsplit=-1)",
            "As split, but a limit counts from the right.\n\n>>> 'a,b,c'.rsplit(',', 1)\n['a,b', 'c']",
            split::rsplit::<StrKin>,
        )
        .method(
            "splitlines(self, /, keepends=false)",
            "The lines.\n\n>>> 'a\\nb\\n'.splitlines()\n['a', 'b']",
            split::split_lines::<StrKin>,
        )
        .method(
            "partition(self, sep, /)",
            "What stands before the first separator, the separator, what stands behind.\n\n\
             >>> 'key=value'.partition('=')\n('key', '=', 'value')",
            split::partition::<StrKin>,
        )
        .method(
            "rpartition(self, sep, /)",
            "The same for the last separator.\n\n>>> 'a/b/c'.rpartition('/')\n('a/b', '/', 'c')",
            split::rpartition::<StrKin>,
        )
}

fn trims(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "strip(self, chars=none, /)",
            "Without blanks, or other characters, at both ends.\n\n>>> '  hello '.strip()\n'hello'",
            trim::strip::<StrKin>,
        )
        .method(
            "lstrip(self, chars=none, /)",
            "Without blanks, or other characters, at the beginning.\n\n>>> 'xxy'.lstrip('x')\n'y'",
            trim::lstrip::<StrKin>,
        )
        .method(
            "rstrip(self, chars=none, /)",
            "Without blanks, or other characters, at the end.\n\n>>> 'line\\n'.rstrip()\n'line'",
            trim::rstrip::<StrKin>,
        )
        .method(
            "removeprefix(self, prefix, /)",
            "Without a text at the beginning.\n\n>>> 'test_x'.removeprefix('test_')\n'x'",
            search::remove_prefix::<StrKin>,
        )
        .method(
            "removesuffix(self, suffix, /)",
            "Without a text at the end.\n\n>>> 'a.py'.removesuffix('.py')\n'a'",
            search::remove_suffix::<StrKin>,
        )
}

fn pads(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "center(self, width, fillchar=..., /)",
            "In the middle of a width.\n\n>>> 'ab'.center(6, '*')\n'**ab**'",
            pad::center::<StrKin>,
        )
        .method(
            "ljust(self, width, fillchar=..., /)",
            "At the left of a width.\n\n>>> 'ab'.ljust(4, '.')\n'ab..'",
            pad::ljust::<StrKin>,
        )
        .method(
            "rjust(self, width, fillchar=..., /)",
            "At the right of a width.\n\n>>> 'ab'.rjust(4)\n'  ab'",
            pad::rjust::<StrKin>,
        )
        .method(
            "zfill(self, width, /)",
            "With zeros behind its sign.\n\n>>> '-7'.zfill(4)\n'-007'",
            pad::zfill::<StrKin>,
        )
        .method(
            "expandtabs(self, /, tabsize=8)",
            "With blanks for tabs.\n\n>>> 'a\\tb'.expandtabs(4)\n'a   b'",
            pad::expand_tabs::<StrKin>,
        )
}

fn changes(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "replace(self, old, new, count=-1, /)",
            "With one text for another.\n\n>>> 'banana'.replace('an', 'o', 1)\n'boana'",
            replace::replace::<StrKin>,
        )
        .method(
            "join(self, iterable, /)",
            "Texts with this one between them.\n\n>>> ', '.join(['a', 'b'])\n'a, b'",
            join,
        )
        .method(
            "translate(self, table, /)",
            "Each character as a table has it.\n\n>>> 'abc'.translate({97: 'A', 98: none})\n'Ac'",
            translate::translate,
        )
        .static_method(
            "maketrans(x, y=..., z=..., /)",
            "A table for translate.\n\n>>> str.maketrans('ab', 'xy', 'c')\n{97: 120, 98: 121, 99: none}",
            translate::make_table,
        )
        .method(
            "encode(self, /, encoding=..., errors=...)",
            "The bytes of the text in an encoding.\n\n>>> 'café'.encode()\nb'caf\\xc3\\xa9'",
            |vm, bound| codec::encode(vm, bound.lent(0), optional(vm, bound, 1)?, optional(vm, bound, 2)?),
        )
}

fn formats(definition: TypeDef) -> TypeDef {
    definition
        .method(
            "format(self, /, *args, **kwargs)",
            "With values in the places of its fields.\n\n>>> '{} is {age:>3}'.format('Ann', age=7)\n'Ann is   7'",
            template::format,
        )
        .method(
            "format_map(self, mapping, /)",
            "The same with names from a mapping.\n\n>>> '{x}'.format_map({'x': 1})\n'1'",
            template::format_map,
        )
        .method("__mod__(self, value, /)", "Return self%value.", |vm, bound| match vm.as_str(bound.lent(0)) {
            Some(_) => percent::format::<StrKin>(vm, bound.lent(0), bound.lent(1)),
            None => Err(bound.wrong_receiver(vm, crate::heap::kind::STR)),
        })
        .method("__rmod__(self, value, /)", "Return value%self.", |vm, bound| match vm.as_str(bound.lent(1)) {
            Some(_) => percent::format::<StrKin>(vm, bound.lent(1), bound.lent(0)),
            None => Ok(Value::NOT_IMPLEMENTED),
        })
        .method("__getnewargs__(self, /)", "What copies are made of.", |vm, bound| {
            vm.tuple(&[vm.bare(bound.lent(0)).keep()])
        })
}

fn join(vm: &Vm, bound: Bound) -> R {
    let Some(separator) = vm.as_str(bound.lent(0)) else {
        return Err(bound.wrong_receiver(vm, crate::heap::kind::STR));
    };
    make::joined(vm, separator, bound.lent(1))
}

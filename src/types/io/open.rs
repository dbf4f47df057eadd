//! `open`: what the letters of a mode mean, and which stream comes of them.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

use super::binary::{BinaryFile, Shared};
use super::newline::Newline;
use super::text::{Reading, TextFile};
use crate::heap::{Lent, Slot, Value};
use crate::runtime::native::Bound;
use crate::runtime::{R, Vm, call, names, ops};
use crate::string::codec::{Codec, Errors};
use crate::sys::buffered::{Access, BLOCK, Buffered};
use crate::types::codec;

/// What `mode` asks for.
struct Mode {
    access: Access,
    is_binary: bool,
    text: String,
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`
pub fn open(vm: &Vm, bound: Bound) -> R {
    let mode = read_mode(vm, &bound.str(vm, 1)?.to_text())?;
    let buffering = bound.clamped(vm, 2, -1)?;
    if mode.is_binary {
        refuse_text_options(vm, bound)?;
    } else if buffering == 0 {
        return Err(vm.value_error("can't have unbuffered text I/O"));
    }
    let block = match buffering {
        0 => 0,
        2.. => usize::try_from(buffering).unwrap_or(BLOCK),
        _ => BLOCK,
    };
    let options = if mode.is_binary { None } else { Some(text_options(vm, bound)?) };
    let name = bound.lent(0);
    let file = Shared::new(open_file(vm, name, mode.access, block)?);
    let (name, text) = (Slot::new(name.keep()), vm.str(&mode.text)?);
    let Some(options) = options else {
        return vm.memory(vm.heap.create(BinaryFile { file, name, mode: Slot::new(text) }));
    };
    let flushes_lines = buffering == 1 || file.tell(Buffered::is_terminal).unwrap_or(false);
    let [encoding, errors_name] = [options.encoding, options.errors_name].map(Slot::new);
    let (codec, reading) = (options.codec, RefCell::new(Reading::new(options.codec)));
    vm.memory(vm.heap.create(TextFile {
        file,
        name,
        mode: Slot::new(text),
        encoding,
        codec,
        writes_with: Cell::new(codec),
        errors: options.errors,
        errors_name,
        newline: options.newline,
        flushes_lines,
        reading,
    }))
}

fn read_mode(vm: &Vm, text: &str) -> R<Mode> {
    let has = |letter| text.contains(letter);
    let is_known = text.chars().all(|letter| "rwaxbt+".contains(letter));
    let is_once = text.char_indices().all(|(at, letter)| text.find(letter) == Some(at));
    if !is_known || !is_once {
        return Err(vm.value_error(format!("invalid mode: '{text}'")));
    }
    if has('b') && has('t') {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    if text.chars().filter(|letter| "rwax".contains(*letter)).count() != 1 {
        return Err(vm.value_error("must have exactly one of create/read/write/append mode"));
    }
    let access = Access {
        reads: has('r') || has('+'),
        writes: !has('r') || has('+'),
        appends: has('a'),
        empties: has('w'),
        creates: has('x'),
    };
    let is_binary = has('b');
    // Of a file of bytes people see what is done with it, in one order.
    let shown = match (is_binary, has('+'), has('r'), has('a'), has('x')) {
        (false, ..) => text.to_owned(),
        (true, true, _, _, true) => "xb+".to_owned(),
        (true, true, _, true, _) => "ab+".to_owned(),
        (true, true, ..) => "rb+".to_owned(),
        (true, false, true, ..) => "rb".to_owned(),
        (true, false, _, true, _) => "ab".to_owned(),
        (true, false, _, _, true) => "xb".to_owned(),
        _ => "wb".to_owned(),
    };
    Ok(Mode { access, is_binary, text: shown })
}

fn refuse_text_options(vm: &Vm, bound: Bound) -> R<()> {
    for (at, name) in [(3, "encoding"), (4, "errors"), (5, "newline")] {
        if bound.some(at).is_some() {
            let article = if name == "newline" { "a" } else { "an" };
            return Err(vm.value_error(format!("binary mode doesn't take {article} {name} argument")));
        }
    }
    Ok(())
}

struct TextOptions {
    codec: Codec,
    encoding: Value,
    errors: Errors,
    errors_name: Value,
    newline: Newline,
}

fn text_options(vm: &Vm, bound: Bound) -> R<TextOptions> {
    let encoding = bound.optional_str(vm, 3)?.filter(|name| !name.is("locale"));
    let errors = bound.optional_str(vm, 4)?;
    let newline = bound.optional_str(vm, 5)?.map(|newline| newline.to_text());
    let Some(newline) = Newline::named(newline.as_deref()) else {
        let shown = ops::repr_text(vm, bound.lent(5))?;
        return Err(vm.value_error(format!("illegal newline value: {shown}")));
    };
    Ok(TextOptions {
        codec: codec::codec(vm, encoding)?,
        encoding: if encoding.is_some() { bound.value(3) } else { vm.str("UTF-8")? },
        errors: codec::handler(vm, errors)?,
        errors_name: if errors.is_some() { bound.value(4) } else { vm.str("strict")? },
        newline,
    })
}

fn open_file(vm: &Vm, name: Lent, access: Access, block: usize) -> R<Buffered> {
    let opened = if name.is_int() || name.as_bool().is_some() {
        let number = i32::try_from(ops::to_i64(vm, name)?).unwrap_or(-1);
        if number < 0 {
            return Err(vm.value_error("negative file descriptor"));
        }
        vm.flush()?;
        Buffered::of_descriptor(number, access, block)
    } else {
        Buffered::open(&path(vm, name)?, access, block)
    };
    opened.map_err(|error| vm.os_error(&error, Some(name.keep())))
}

/// The path that an object names: text, bytes, or what says so with `__fspath__`.
pub fn path(vm: &Vm, name: Lent) -> R<PathBuf> {
    if let Some(bytes) = vm.bare(name).bytes() {
        return checked(vm, bytes.as_slice().to_vec());
    }
    if let Some(text) = vm.as_str(name) {
        let encoded = Errors::SurrogateEscape.encode(Codec::Utf8, text.units());
        let failed = |failure| codec::failed(vm, crate::runtime::Exc::UnicodeEncodeError, name, failure);
        return checked(vm, encoded.map_err(failed)?);
    }
    match call::try_method(vm, name, names::FSPATH, &[])? {
        Some(named) if vm.as_str(named.lend()).is_some() || named.lend().bytes().is_some() => path(vm, named.lend()),
        Some(other) => {
            let (class, got) = (vm.type_name(name), vm.type_name(other.lend()));
            Err(vm.type_error(format!("expected {class}.__fspath__() to return str or bytes, not {got}")))
        }
        None => Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(name)))),
    }
}

fn checked(vm: &Vm, bytes: Vec<u8>) -> R<PathBuf> {
    if bytes.contains(&0) {
        return Err(vm.value_error("embedded null byte"));
    }
    Ok(PathBuf::from(OsString::from_vec(bytes)))
}

//! What lists and tuples, and in part other sequences, have in common: which item an index means, comparison item by
//! item, searching, repeating, and how they are shown.

use crate::heap::{Items, Lent, Raised, Symbol, Value, kind};
use crate::runtime::{R, Vm, attr, names, ops};
use crate::string::{SizeError, StrBuf, slice};
use crate::syntax::ast::CompareOp;
use crate::types::int;

/// Items with numbers.
pub trait Row {
    fn count(&self) -> usize;

    fn item(&self, at: usize) -> Option<Value>;
}

impl Row for Items {
    #[inline(always)]
    fn count(&self) -> usize {
        self.len()
    }

    #[inline(always)]
    fn item(&self, at: usize) -> Option<Value> {
        self.get(at)
    }
}

impl Row for [Value] {
    #[inline(always)]
    fn count(&self) -> usize {
        self.len()
    }

    #[inline(always)]
    fn item(&self, at: usize) -> Option<Value> {
        self.get(at).cloned()
    }
}

// ---- indices

/// Whether a value may stand for an int: it is one, or says so by `__index__`.
pub fn is_index(vm: &Vm, value: Lent) -> R<bool> {
    if value.is_int() || int::is_int(vm, value) {
        return Ok(true);
    }
    if value.shape().is_of_instances() {
        return Ok(attr::of_class(vm, value, names::INDEX)?.is_some());
    }
    Ok(vm.slots(value).index.is_some())
}

/// The number of an item, from what stands in the brackets behind a sequence of a type.
pub fn index(vm: &Vm, of: &str, value: Lent) -> R<i64> {
    if let Some(int) = value.as_int() {
        return Ok(int);
    }
    if !is_index(vm, value)? {
        return Err(vm.type_error(format!("{of} indices must be integers or slices, not {}", vm.type_name(value))));
    }
    let index = ops::index(vm, value)?;
    int::to_i64(index.lend())
        .ok_or_else(|| vm.index_error(format!("cannot fit '{}' into an index-sized integer", vm.type_name(value))))
}

/// Where the optional arguments `start` and `stop` of a search lead.
pub fn limit(vm: &Vm, given: Option<Lent>, otherwise: i64) -> R<i64> {
    match given {
        None => Ok(otherwise),
        Some(value) if is_index(vm, value)? => ops::to_clamped(vm, value),
        Some(_) => Err(vm.type_error("slice indices must be integers or have an __index__ method")),
    }
}

/// How often `sequence * count` repeats.
pub fn repetitions(vm: &Vm, count: Lent) -> R<usize> {
    if !is_index(vm, count)? {
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count))));
    }
    let index = ops::index(vm, count)?;
    match int::to_i64(index.lend()) {
        Some(times) => Ok(usize::try_from(times).unwrap_or(0)),
        None => Err(vm.overflow_error(format!("cannot fit '{}' into an index-sized integer", vm.type_name(count)))),
    }
}

/// Whether the right operand has a reflected method that a script defined, which is asked before a sequence complains.
pub fn defers_to(vm: &Vm, other: Lent, reflected: Symbol) -> R<bool> {
    if !other.shape().is_of_instances() {
        return Ok(false);
    }
    Ok(attr::of_class(vm, other, reflected)?.is_some_and(|method| method.shape() != kind::NATIVE))
}

// ---- comparison

/// Whether two items count as equal inside a container: what is the same is equal.
#[inline]
pub fn matches(vm: &Vm, a: Lent, b: Lent) -> R<bool> {
    if *a == *b {
        return Ok(true);
    }
    if a.is_int() && b.is_int() {
        return Ok(false);
    }
    match (a.str(), b.str()) {
        (Some(a), Some(b)) => Ok(a.is_same(b)),
        _ => ops::equals(vm, a, b),
    }
}

/// Compares item by item; the first difference decides. A script may change the rows meanwhile.
pub fn compare<T: Row + ?Sized>(vm: &Vm, op: CompareOp, a: &T, b: &T) -> R {
    let lengths_decide = matches!(op, CompareOp::Eq | CompareOp::Ne) && a.count() != b.count();
    if lengths_decide {
        return Ok(Value::bool(op != CompareOp::Eq));
    }
    vm.nested(|| {
        let at = first_difference(vm, a, b)?;
        match (op, a.item(at), b.item(at)) {
            (CompareOp::Eq, Some(_), Some(_)) => Ok(Value::bool(false)),
            (CompareOp::Ne, Some(_), Some(_)) => Ok(Value::bool(true)),
            (op, Some(one), Some(other)) => ops::compare(vm, op, one.lend(), other.lend()),
            _ => Ok(Value::bool(ops::rich_by_order(op, Some(a.count().cmp(&b.count()))))),
        }
    })
}

fn first_difference<T: Row + ?Sized>(vm: &Vm, a: &T, b: &T) -> R<usize> {
    let mut at = 0;
    while let (Some(one), Some(other)) = (a.item(at), b.item(at)) {
        if !matches(vm, one.lend(), other.lend())? {
            break;
        }
        at += 1;
    }
    Ok(at)
}

/// The first place from `start` to before `stop` where an item equals a value. Negative places count from the end.
pub fn search<T: Row + ?Sized>(vm: &Vm, row: &T, value: Lent, start: i64, stop: i64) -> R<Option<usize>> {
    let (start, stop) = (slice::clamp(start, row.count()), slice::clamp(stop, row.count()));
    let mut at = start;
    while at < stop {
        let Some(item) = row.item(at) else { break };
        if matches(vm, item.lend(), value)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

pub fn contains<T: Row + ?Sized>(vm: &Vm, row: &T, value: Lent) -> R<bool> {
    search(vm, row, value, 0, i64::MAX).map(|found| found.is_some())
}

/// How many items equal a value.
pub fn count<T: Row + ?Sized>(vm: &Vm, row: &T, value: Lent) -> R<i64> {
    let (mut at, mut count) = (0, 0);
    while let Some(item) = row.item(at) {
        count += i64::from(matches(vm, item.lend(), value)?);
        at += 1;
    }
    Ok(count)
}

// ---- showing

/// A text that grows while objects are shown.
pub struct Shown<'a> {
    vm: &'a Vm,
    text: StrBuf,
}

impl<'a> Shown<'a> {
    pub fn new(vm: &'a Vm) -> Shown<'a> {
        Shown { vm, text: StrBuf::new() }
    }

    fn grown(&self, grown: Result<(), SizeError>) -> R<()> {
        grown.map_err(|error| size_error(self.vm, error))
    }

    pub fn text(&mut self, text: &str) -> R<()> {
        if text.is_ascii() {
            let grown = self.text.push_ascii(text);
            return self.grown(grown);
        }
        let grown = text.chars().try_for_each(|character| self.text.push_char(character));
        self.grown(grown)
    }

    pub fn repr(&mut self, item: Lent) -> R<()> {
        let shown = ops::repr(self.vm, item)?;
        let Some(shown) = self.vm.as_str(shown.lend()) else { return Ok(()) };
        let grown = self.text.push_units(shown.units());
        self.grown(grown)
    }

    /// Items with commas between them.
    pub fn row<T: Row + ?Sized>(&mut self, row: &T) -> R<()> {
        let mut at = 0;
        while let Some(item) = row.item(at) {
            if at > 0 {
                self.text(", ")?;
            }
            self.repr(item.lend())?;
            at += 1;
        }
        Ok(())
    }

    /// The arguments of a call, each behind a comma; the last ones have names. Both are tuples.
    pub fn arguments(&mut self, values: &Value, names: &Value) -> R<()> {
        let [values, names] =
            [values, names].map(|tuple| tuple.lend().tuple().map(|row| row.items()).unwrap_or_default());
        let placed = values.len().saturating_sub(names.len());
        for (at, value) in values.iter().enumerate() {
            self.text(", ")?;
            if let Some(name) = at.checked_sub(placed).and_then(|at| names.get(at)) {
                self.text(&format!("{}=", ops::str_text(self.vm, name.lend())?))?;
            }
            self.repr(value.lend())?;
        }
        Ok(())
    }

    pub fn finish(self) -> R {
        self.vm.memory(self.vm.heap.str_from(self.text.units()))
    }
}

pub fn size_error(vm: &Vm, error: SizeError) -> Raised {
    match error {
        SizeError::TooLong(message) => vm.overflow_error(message),
        SizeError::Memory => vm.no_memory(),
    }
}

/// Shows a container, or `[...]` and its like where it contains itself.
pub fn show(vm: &Vm, object: Lent, itself: &str, show: impl FnOnce(&mut Shown) -> R<()>) -> R {
    let shown = vm.showing(object, || {
        let mut shown = Shown::new(vm);
        show(&mut shown)?;
        shown.finish()
    })?;
    shown.map_or_else(|| vm.str(itself), Ok)
}

//! `match`: tests of a subject, which bind names as they go.

use super::frame::Frame;
use super::node::{Completion, Done, Expr, Statement, Stmt, StmtNode};
use super::operand::Placed;
use super::variable::Place;
use crate::heap::{Lent, Symbol, Value, Word, kind};
use crate::runtime::{R, Vm, attr, names, ops};
use crate::text::Span;
use crate::types::{Class, Dict, List, dict};

/// `match subject: case …`
pub struct Match {
    pub subject: Expr,
    pub cases: Box<[Case]>,
    /// In a generator: the case that is suspended.
    pub state: Option<u32>,
    pub span: Span,
}

pub struct Case {
    pub test: Test,
    pub guard: Option<(Expr, Span)>,
    pub body: Stmt,
}

impl Match {
    fn find(&self, frame: Frame) -> R<Option<usize>> {
        let subject = self.subject.eval(frame)?;
        for (at, case) in self.cases.iter().enumerate() {
            if !case.test.holds(frame, &subject)? {
                continue;
            }
            match &case.guard {
                Some((guard, span)) if !guard.test(frame).placed(frame, *span)? => {}
                _ => return Ok(Some(at)),
            }
        }
        Ok(None)
    }
}

impl Statement for Match {
    fn exec(this: &StmtNode<Self>, frame: Frame) -> Done {
        let suspended = this.state.and_then(|slot| frame.word(slot).as_int());
        let found = match suspended {
            Some(at) => Some(at as usize),
            None => this.find(frame)?,
        };
        let Some((at, case)) = found.and_then(|at| Some((at, this.cases.get(at)?))) else { return Ok(Value::NORMAL) };
        let done = case.body.exec(frame);
        if let Some(slot) = this.state {
            let is_suspended = matches!(&done, Ok(done) if **done == Word::YIELD);
            let next = if is_suspended { Value::int(at as i64) } else { None };
            frame.set(slot, next.unwrap_or(Value::UNBOUND));
        }
        done
    }
}

/// What a pattern asks.
pub enum Test {
    Anything,
    Capture(Place, Span),
    Identical(Expr),
    Equal(Expr, Span),
    Sequence { before: Box<[Test]>, star: Option<Box<Test>>, after: Box<[Test]>, span: Span },
    Mapping { entries: Box<[(Expr, Test)]>, rest: Option<Place>, span: Span },
    Class { class: Expr, positional: Box<[Test]>, keywords: Box<[(Symbol, Test)]>, span: Span },
    Either(Box<[Test]>),
    As(Box<Test>, Place, Span),
}

impl Test {
    pub fn holds(&self, frame: Frame, subject: &Value) -> R<bool> {
        let vm = frame.vm();
        match self {
            Test::Anything => Ok(true),
            Test::Capture(place, span) => place.store(frame, subject.clone()).map(|()| true).placed(frame, *span),
            Test::Identical(value) => Ok(*value.eval(frame)? == **subject),
            Test::Equal(value, span) => {
                let value = value.eval(frame)?;
                ops::equals(vm, subject.lend(), value.lend()).placed(frame, *span)
            }
            Test::Sequence { before, star, after, span } => {
                sequence(frame, subject, before, star.as_deref(), after).placed(frame, *span)
            }
            Test::Mapping { entries, rest, span } => {
                mapping(frame, subject, entries, rest.as_ref()).placed(frame, *span)
            }
            Test::Class { class, positional, keywords, span } => {
                let class = class.eval(frame)?;
                instance(frame, subject, class.lend(), positional, keywords).placed(frame, *span)
            }
            Test::Either(tests) => {
                for test in tests {
                    if test.holds(frame, subject)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Test::As(test, place, span) => {
                let holds = test.holds(frame, subject)?;
                if holds {
                    place.store(frame, subject.clone()).placed(frame, *span)?;
                }
                Ok(holds)
            }
        }
    }
}

fn all(frame: Frame, tests: &[Test], items: impl Iterator<Item = Value>) -> R<bool> {
    for (test, item) in tests.iter().zip(items) {
        if !test.holds(frame, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn sequence(frame: Frame, subject: &Value, before: &[Test], star: Option<&Test>, after: &[Test]) -> R<bool> {
    let vm = frame.vm();
    let Some(items) = items(vm, subject.lend())? else { return Ok(false) };
    let wanted = before.len() + after.len();
    if items.len() < wanted || (star.is_none() && items.len() > wanted) {
        return Ok(false);
    }
    let middle = before.len()..items.len() - after.len();
    if !all(frame, before, items.iter().cloned())? {
        return Ok(false);
    }
    if let Some(star) = star {
        let rest = items.get(middle.clone()).unwrap_or_default().to_vec();
        star.holds(frame, &vm.list(rest)?)?;
    }
    all(frame, after, items.iter().skip(middle.end).cloned())
}

/// The items of what counts as a sequence: text and bytes do not.
fn items(vm: &Vm, subject: Lent) -> R<Option<Vec<Value>>> {
    if let Some(tuple) = subject.tuple() {
        return Ok(Some(tuple.items().to_vec()));
    }
    if let Some(list) = subject.get::<List>() {
        return vm.memory(list.items.to_vec()).map(Some);
    }
    let bare = vm.bare(subject);
    if !matches!(bare.shape(), kind::TUPLE | kind::LIST | kind::RANGE | kind::MEMORYVIEW) {
        return Ok(None);
    }
    ops::collect(vm, subject).map(Some)
}

fn mapping(frame: Frame, subject: &Value, entries: &[(Expr, Test)], rest: Option<&Place>) -> R<bool> {
    let vm = frame.vm();
    let Some(dict) = vm.payload::<Dict>(subject.lend()) else { return Ok(false) };
    let mut keys = Vec::new();
    for (key, test) in entries {
        let key = key.eval(frame)?;
        let Some(entry) = dict::find(vm, &dict.table, key.lend())? else { return Ok(false) };
        let Some(value) = dict.table.value(entry) else { return Ok(false) };
        if !test.holds(frame, &value)? {
            return Ok(false);
        }
        keys.push(key);
    }
    if let Some(rest) = rest {
        let left = vm.memory(vm.heap.create(Dict { table: vm.memory(dict.table.copy(&vm.heap))? }))?;
        for key in keys {
            ops::del_item(vm, left.lend(), key.lend())?;
        }
        rest.store(frame, left)?;
    }
    Ok(true)
}

fn instance(frame: Frame, subject: &Value, class: Lent, positional: &[Test], keywords: &[(Symbol, Test)]) -> R<bool> {
    let vm = frame.vm();
    if class.get::<Class>().is_none() {
        return Err(vm.type_error("called match pattern must be a class"));
    }
    if !crate::runtime::exceptions::is_subclass(vm.class_of(subject.lend())?.lend(), class) {
        return Ok(false);
    }
    if !by_position(frame, subject, class, positional)? {
        return Ok(false);
    }
    for (name, test) in keywords {
        let Some(value) = attr::get_forgiving(vm, subject.lend(), *name)? else { return Ok(false) };
        if !test.holds(frame, &value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn by_position(frame: Frame, subject: &Value, class: Lent, positional: &[Test]) -> R<bool> {
    let vm = frame.vm();
    if positional.is_empty() {
        return Ok(true);
    }
    let listed = attr::get_forgiving(vm, class, names::MATCH_ARGS)?;
    let Some(listed) = listed else {
        return match positional {
            [test] if is_matched_whole(class) => test.holds(frame, subject),
            _ => Err(too_many(vm, class, 0, positional.len())),
        };
    };
    let Some(names) = listed.lend().tuple() else {
        let (class, got) = (vm.class_name(class), vm.type_name(listed.lend()));
        return Err(vm.type_error(format!("{class}.__match_args__ must be a tuple (got {got})")));
    };
    if names.len() < positional.len() {
        return Err(too_many(vm, class, names.len(), positional.len()));
    }
    for (test, name) in positional.iter().zip(names.items()) {
        let Some(symbol) = crate::types::object::attribute_name(vm, name.lend())? else { return Ok(false) };
        let Some(value) = attr::get_forgiving(vm, subject.lend(), symbol)? else { return Ok(false) };
        if !test.holds(frame, &value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn too_many(vm: &Vm, class: Lent, takes: usize, given: usize) -> crate::heap::Raised {
    let plural = if takes == 1 { "" } else { "s" };
    vm.type_error(format!("{}() accepts {takes} positional sub-pattern{plural} ({given} given)", vm.class_name(class)))
}

/// Built-in types whose one position stands for the object itself.
fn is_matched_whole(class: Lent) -> bool {
    let kind = class.get::<Class>().map(|class| class.kind);
    matches!(
        kind,
        Some(
            kind::BOOL
                | kind::BYTEARRAY
                | kind::BYTES
                | kind::DICT
                | kind::FLOAT
                | kind::FROZENSET
                | kind::INT
                | kind::LIST
                | kind::SET
                | kind::STR
                | kind::TUPLE
        )
    )
}

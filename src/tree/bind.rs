//! Arguments to parameters. The quick ways first: all by position, the last ones by default. The rest goes through a
//! list of what was given, and complains as Python does.

use super::code::{Code, text_of};
use super::frame::{FIRST, Frame};
use super::function::Function;
use crate::heap::{Lent, Raised, Value, Word};
use crate::runtime::{R, Vm};
use crate::types::{Dict, dict};

/// Puts the arguments, which stand in the frame from the first slot on, where the parameters are. If it fails, all of
/// these slots are empty.
pub fn bind(vm: &Vm, frame: Frame, function: &Function, count: u32, names: &[Value]) -> R<()> {
    if names.is_empty() && function.is_plain() && fill_from_defaults(frame, function, count) {
        return Ok(());
    }
    let mut given = Vec::new();
    if given.try_reserve_exact(count as usize).is_err() {
        frame.drop_slots(FIRST, FIRST + count);
        return Err(vm.no_memory());
    }
    frame.save(&mut given, FIRST, FIRST + count);
    let all = function.code.parameters.all();
    frame.unbind(FIRST, FIRST + all);
    let bound = Binding { vm, frame, function, code: &function.code }.bind(given, names);
    if bound.is_err() {
        frame.drop_slots(FIRST, FIRST + all);
    }
    bound
}

/// All parameters that were not given have defaults, and there are no others.
#[inline]
fn fill_from_defaults(frame: Frame, function: &Function, count: u32) -> bool {
    let defaults = function.defaults.get();
    let Some(defaults) = defaults.lend().tuple() else { return false };
    let positional = function.code.parameters.positional;
    let (Some(missing), len) = (positional.checked_sub(count), defaults.len() as u32) else { return false };
    let Some(first) = len.checked_sub(missing) else { return false };
    for (slot, index) in (FIRST + count..).zip(first..len) {
        let Some(default) = defaults.get(index as usize) else { return false };
        frame.put(slot, default.keep());
    }
    true
}

struct Binding<'a> {
    vm: &'a Vm,
    frame: Frame,
    function: &'a Function,
    code: &'a Code,
}

impl Binding<'_> {
    fn bind(&self, given: Vec<Value>, names: &[Value]) -> R<()> {
        let parameters = self.code.parameters;
        let placed = given.len() - names.len();
        let mut given = given.into_iter();
        let in_slots = placed.min(parameters.positional as usize);
        for (slot, value) in (FIRST..).zip(given.by_ref().take(in_slots)) {
            self.frame.set(slot, value);
        }
        let rest: Vec<Value> = given.by_ref().take(placed - in_slots).collect();
        let excess = rest.len();
        if parameters.has_rest {
            let rest = self.vm.tuple(&rest)?;
            self.frame.set(FIRST + parameters.single(), rest);
        }
        let keywords = if parameters.has_keywords { Some(self.vm.dict()?) } else { None };
        for (name, value) in names.iter().zip(given) {
            self.place(name, value, keywords.as_ref())?;
        }
        if let Some(keywords) = keywords {
            self.frame.set(FIRST + parameters.all() - 1, keywords);
        }
        if excess > 0 && !parameters.has_rest {
            return Err(self.too_many(placed));
        }
        self.fill(placed)
    }

    /// A keyword argument.
    fn place(&self, name: &Value, value: Value, keywords: Option<&Value>) -> R<()> {
        let parameters = self.code.parameters;
        let is_meant = |local: &&Value| is_same_name(local, name);
        let by_name = self.code.locals.iter().take(parameters.single() as usize);
        let at = by_name.enumerate().skip(parameters.positional_only as usize).find(|(_, local)| is_meant(local));
        if let Some((at, _)) = at {
            let slot = FIRST + at as u32;
            if self.frame.word(slot) != Word::UNBOUND {
                return Err(self.complain(&format!("got multiple values for argument '{}'", text_of(name))));
            }
            self.frame.set(slot, value);
            return Ok(());
        }
        if name.lend().str().is_none() && self.vm.as_str(name.lend()).is_none() {
            return Err(self.vm.type_error("keywords must be strings"));
        }
        match keywords {
            Some(keywords) => self.put_keyword(keywords, name, value),
            None => Err(self.unexpected(name)),
        }
    }

    fn put_keyword(&self, keywords: &Value, name: &Value, value: Value) -> R<()> {
        dict::set(self.vm, keywords.lend(), name.lend(), value)
    }

    fn unexpected(&self, name: &Value) -> Raised {
        let positional_only = self.code.locals.iter().take(self.code.parameters.positional_only as usize);
        if positional_only.clone().any(|local| is_same_name(local, name)) {
            let message =
                format!("got some positional-only arguments passed as keyword arguments: '{}'", text_of(name));
            return self.complain(&message);
        }
        self.complain(&format!("got an unexpected keyword argument '{}'", text_of(name)))
    }

    /// Defaults, for what was not given.
    fn fill(&self, placed: usize) -> R<()> {
        let parameters = self.code.parameters;
        let defaults = self.function.defaults.get();
        let defaults = defaults.lend().tuple().map(|defaults| defaults.items()).unwrap_or_default();
        let required = (parameters.positional as usize).saturating_sub(defaults.len());
        for at in placed.min(parameters.positional as usize)..parameters.positional as usize {
            let slot = FIRST + at as u32;
            if let (Word::UNBOUND, Some(default)) =
                (self.frame.word(slot), at.checked_sub(required).and_then(|index| defaults.get(index)))
            {
                self.frame.set(slot, default.clone());
            }
        }
        self.require(0, parameters.positional, "positional")?;
        self.fill_keyword_only()?;
        self.require(parameters.positional, parameters.single(), "keyword-only")
    }

    fn fill_keyword_only(&self) -> R<()> {
        let parameters = self.code.parameters;
        let defaults = self.function.keyword_defaults.get();
        if defaults.get::<Dict>().is_none() {
            return Ok(());
        }
        for at in parameters.positional..parameters.single() {
            let slot = FIRST + at;
            let Some(name) = self.code.locals.get(at as usize) else { continue };
            if self.frame.word(slot) == Word::UNBOUND
                && let Some(default) = dict::get(self.vm, defaults.lend(), name.lend())?
            {
                self.frame.set(slot, default);
            }
        }
        Ok(())
    }

    /// All parameters of a range have a value.
    fn require(&self, first: u32, end: u32, what: &str) -> R<()> {
        let is_missing = |at: &u32| self.frame.word(FIRST + at) == Word::UNBOUND;
        let missing: Vec<String> = (first..end)
            .filter(is_missing)
            .filter_map(|at| self.code.locals.get(at as usize))
            .map(|name| format!("'{}'", text_of(name)))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let plural = if missing.len() == 1 { "" } else { "s" };
        Err(self.complain(&format!("missing {} required {what} argument{plural}: {}", missing.len(), listed(&missing))))
    }

    fn too_many(&self, placed: usize) -> Raised {
        let parameters = self.code.parameters;
        let positional = parameters.positional as usize;
        let defaults = self.function.defaults.get();
        let defaults = defaults.lend().tuple().map_or(0, |defaults| defaults.len());
        let (takes, plural) = match defaults {
            0 => (positional.to_string(), positional != 1),
            _ => (format!("from {} to {positional}", positional.saturating_sub(defaults)), true),
        };
        let keyword_only = (parameters.positional..parameters.single())
            .filter(|at| self.frame.word(FIRST + at) != Word::UNBOUND)
            .count();
        let s = |plural: bool| if plural { "s" } else { "" };
        let given = match keyword_only {
            0 => format!("{placed} {} given", if placed == 1 { "was" } else { "were" }),
            _ => format!(
                "{placed} positional argument{} (and {keyword_only} keyword-only argument{}) were given",
                s(placed != 1),
                s(keyword_only != 1)
            ),
        };
        self.complain(&format!("takes {takes} positional argument{} but {given}", s(plural)))
    }

    fn complain(&self, what: &str) -> Raised {
        self.vm.type_error(format!("{}() {what}", text_of(&self.function.qualified())))
    }
}

fn is_same_name(one: &Value, other: &Value) -> bool {
    **one == **other || same_text(one.lend(), other.lend())
}

fn same_text(one: Lent, other: Lent) -> bool {
    match (one.str(), other.str()) {
        (Some(one), Some(other)) => one.is_same(other),
        _ => false,
    }
}

/// "'a', 'b', and 'c'"
fn listed(names: &[String]) -> String {
    match names {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [many @ .., last] => format!("{}, and {last}", many.join(", ")),
        [] => String::new(),
    }
}

//! What `lru_cache` gives: a function that remembers results. Keys lead to results, or, where only so many may be kept,
//! to places in a ring of entries in the order of their last use.

use std::cell::{Cell, RefCell};

use super::Attributes;
use crate::heap::{Lent, Slot, Table, Trace, Value, kind};
use crate::runtime::native::{Bound, TypeDef};
use crate::runtime::{Args, R, Slots, Vm, call, ops};
use crate::types::payload::payload;
use crate::types::{Method, dict, iterator, text};

pub struct Cached {
    function: Slot,
    /// What makes the answer of `cache_info()` of four numbers.
    info: Slot,
    table: Table,
    ring: RefCell<Ring>,
    /// None: as many as there are.
    most: Option<usize>,
    is_typed: bool,
    hits: Cell<u64>,
    misses: Cell<u64>,
    attributes: Attributes,
}

/// The ring as something that owns values.
impl Trace for RefCell<Ring> {
    fn trace(&self, see: &mut dyn FnMut(Lent)) {
        for entry in &self.borrow().entries {
            see(entry.key.lend());
            see(entry.result.lend());
        }
    }
}
payload!(Cached CACHED { function, info, table, ring, attributes } outside);

struct Entry {
    key: Value,
    hash: i64,
    result: Value,
    older: usize,
    newer: usize,
}

/// Entries that lead in a circle from the newest to the oldest, whose `newer` is the newest again.
#[derive(Default)]
pub struct Ring {
    entries: Vec<Entry>,
    newest: usize,
}

impl Ring {
    /// The result of an entry, which is the newest now.
    fn touch(&mut self, at: usize) -> Option<Value> {
        let result = self.entries.get(at)?.result.clone();
        if at != self.newest {
            self.unlink(at);
            self.link(at);
        }
        Some(result)
    }

    fn unlink(&mut self, at: usize) {
        let (older, newer) = (self.entries[at].older, self.entries[at].newer);
        self.entries[newer].older = older;
        self.entries[older].newer = newer;
    }

    /// Puts an entry that is not in the circle in front of the newest.
    fn link(&mut self, at: usize) {
        let newest = self.newest;
        let oldest = self.entries[newest].newer;
        (self.entries[at].older, self.entries[at].newer) = (newest, oldest);
        self.entries[newest].newer = at;
        self.entries[oldest].older = at;
        self.newest = at;
    }

    fn oldest(&self) -> usize {
        self.entries.get(self.newest).map_or(0, |newest| newest.newer)
    }

    fn push(&mut self, vm: &Vm, key: Value, hash: i64, result: Value) -> R<usize> {
        let at = self.entries.len();
        text::push(vm, &mut self.entries, Entry { key, hash, result, older: at, newer: at })?;
        if at > 0 {
            self.link(at);
        }
        Ok(at)
    }
}

pub static SLOTS: Slots = Slots {
    call: Some(call_cached),
    get: Some(|vm, me, object, _| match object {
        Some(object) => Method::create(vm, object.keep(), me.keep()),
        None => Ok(me.keep()),
    }),
    get_attr: Some(|vm, me, name| me.get::<Cached>().map_or(Ok(None), |cached| cached.attributes.get(vm, name))),
    set_attr: Some(|vm, me, name, value| {
        me.get::<Cached>().map_or(Ok(()), |cached| cached.attributes.store(vm, me, name, value))
    }),
    ..iterator::IDENTITY
};

fn call_cached(vm: &Vm, me: Lent, args: Args) -> R {
    let Some(cached) = me.get::<Cached>() else { return Ok(Value::NONE) };
    let run = || {
        cached.misses.set(cached.misses.get() + 1);
        vm.nested(|| call::call_with(vm, cached.function.get().lend(), args))
    };
    if cached.most == Some(0) {
        return run();
    }
    let key = key_of(vm, args, cached.is_typed)?;
    let hash = ops::hash(vm, key.lend())?;
    if let Some(result) = cached.find(vm, &key, hash)? {
        cached.hits.set(cached.hits.get() + 1);
        return Ok(result);
    }
    let result = run()?;
    cached.keep(vm, key, hash, result.clone())?;
    Ok(result)
}

/// What tells calls apart: the only argument, if it is an int or a string; else a tuple of all arguments, of the keywords
/// behind a mark, and of the classes of the arguments.
fn key_of(vm: &Vm, args: Args, is_typed: bool) -> R {
    if let ([only], [], false) = (args.values, args.names, is_typed)
        && (only.lend().is_int() || only.lend().str().is_some())
    {
        return Ok(only.clone());
    }
    if args.names.is_empty() && !is_typed {
        return vm.tuple(args.values);
    }
    let (placed, named) = args.values.split_at(args.values.len() - args.names.len());
    let mut parts = placed.to_vec();
    if !args.names.is_empty() {
        parts.push(vm.class(kind::CACHED)?);
        parts.extend(args.names.iter().zip(named).flat_map(|(name, value)| [name.clone(), value.clone()]));
    }
    if is_typed {
        for value in args.values {
            parts.push(vm.class_of(value.lend())?);
        }
    }
    vm.tuple(&parts)
}

impl Cached {
    fn find(&self, vm: &Vm, key: &Value, hash: i64) -> R<Option<Value>> {
        let found = dict::find_hashed(vm, &self.table, key.lend(), hash)?;
        let Some(value) = found.and_then(|entry| self.table.value(entry)) else { return Ok(None) };
        if self.most.is_none() {
            return Ok(Some(value));
        }
        let at = value.lend().as_int().and_then(|at| usize::try_from(at).ok());
        Ok(at.and_then(|at| self.ring.borrow_mut().touch(at)))
    }

    /// Remembers a result, unless the call itself has done so meanwhile.
    fn keep(&self, vm: &Vm, key: Value, hash: i64, result: Value) -> R<()> {
        let Some(most) = self.most else {
            return dict::insert_hashed(vm, &self.table, key.lend(), hash, result);
        };
        if dict::find_hashed(vm, &self.table, key.lend(), hash)?.is_some() {
            return Ok(());
        }
        let at = if self.table.len() < most {
            self.ring.borrow_mut().push(vm, key.clone(), hash, result)?
        } else {
            self.replace_oldest(vm, key.clone(), hash, result)?
        };
        dict::insert_hashed(vm, &self.table, key.lend(), hash, vm.size(at)?)
    }

    /// The place of the oldest entry, which is the new one now.
    fn replace_oldest(&self, vm: &Vm, key: Value, hash: i64, result: Value) -> R<usize> {
        let at = self.ring.borrow().oldest();
        let old = self.ring.borrow().entries.get(at).map(|entry| (entry.key.clone(), entry.hash));
        if let Some((key, hash)) = old
            && let Some(entry) = dict::find_hashed(vm, &self.table, key.lend(), hash)?
        {
            drop(self.table.remove(entry));
        }
        let mut ring = self.ring.borrow_mut();
        let Some(entry) = ring.entries.get_mut(at) else {
            return ring.push(vm, key, hash, result);
        };
        let old = (std::mem::replace(&mut entry.key, key), std::mem::replace(&mut entry.result, result));
        entry.hash = hash;
        // The oldest stands behind the newest: to turn the circle by one is enough.
        ring.newest = at;
        drop(ring);
        drop(old);
        Ok(at)
    }

    fn clear(&self) {
        let gone = (self.table.take(), self.ring.take());
        self.hits.set(0);
        self.misses.set(0);
        drop(gone);
    }
}

fn construct(vm: &Vm, bound: Bound) -> R {
    if !call::is_callable(vm, bound.lent(0))? {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let most = match bound.some(1) {
        None => None,
        Some(_) => Some(usize::try_from(bound.int(vm, 1)?).unwrap_or(0)),
    };
    let cached = Cached {
        function: Slot::new(bound.value(0)),
        info: Slot::new(bound.value(3)),
        table: Table::default(),
        ring: RefCell::default(),
        most,
        is_typed: bound.truth(vm, 2)?,
        hits: Cell::new(0),
        misses: Cell::new(0),
        attributes: Attributes::new(),
    };
    vm.memory(vm.heap.create(cached))
}

fn most_of(vm: &Vm, cached: &Cached) -> R {
    cached.most.map_or(Ok(Value::NONE), |most| vm.size(most))
}

fn count(vm: &Vm, count: u64) -> R {
    vm.int(i64::try_from(count).unwrap_or(i64::MAX))
}

fn info(vm: &Vm, bound: Bound) -> R {
    let cached = bound.this::<Cached>(vm)?;
    let (hits, misses) = (count(vm, cached.hits.get())?, count(vm, cached.misses.get())?);
    let values = [hits, misses, most_of(vm, cached)?, vm.size(cached.table.len())?];
    call::call(vm, cached.info.get().lend(), &values)
}

fn parameters(vm: &Vm, bound: Bound) -> R {
    let (cached, parameters) = (bound.this::<Cached>(vm)?, vm.dict()?);
    dict::set(vm, parameters.lend(), vm.str("maxsize")?.lend(), most_of(vm, cached)?)?;
    dict::set(vm, parameters.lend(), vm.str("typed")?.lend(), Value::bool(cached.is_typed))?;
    Ok(parameters)
}

pub fn definition() -> TypeDef {
    TypeDef::new("_lru_cache_wrapper", kind::CACHED, "A function that remembers results.", &SLOTS)
        .in_module("functools")
        .constructor(
            "_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type, /)",
            "A function that remembers as many results as `maxsize` says, or all.",
            construct,
        )
        .method("cache_info(self, /)", "How often results were known, and how many are.", info)
        .method("cache_parameters(self, /)", "What the cache was made with.", parameters)
        .method("cache_clear(self, /)", "Forgets all results.", |vm, bound| {
            bound.this::<Cached>(vm)?.clear();
            Ok(Value::NONE)
        })
        .method("__copy__(self, /)", "The same function.", |_, bound| Ok(bound.value(0)))
        .method("__deepcopy__(self, memo, /)", "The same function.", |_, bound| Ok(bound.value(0)))
        .property("__dict__", "The attributes that scripts gave it.", |vm, me| {
            vm.payload::<Cached>(me).map_or(Ok(Value::NONE), |cached| cached.attributes.dict(vm))
        })
}

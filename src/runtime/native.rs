//! How functions, types and modules are defined in Rust. One builder call says everything about a definition: signature,
//! help with a running example, and what it does.
//!
//! ```text
//! TypeDef::new("list", kind::LIST, "…")
//!     .method("append(self, object, /)", "Adds an object at the end.\n\n>>> l = [1]; l.append(2); l\n[1, 2]", append)
//! ```
//!
//! A definition is a plain function over [`Bound`]: its arguments, in the order of the signature, checked for number and
//! names, with defaults filled in. Definitions hold no value of any heap: all interpreters of all threads share them.
//! They are made when somebody first asks for the type or module.

use std::sync::OnceLock;

use super::signature::{self, Parameter, Role, Signature};
use super::{Args, R, Slots, Vm, ops};
use crate::heap::{Lent, Payload, ShapeId, Str, Value};

pub type Body = for<'a> fn(&'a Vm, Bound<'a>) -> R;

/// A function in Rust.
pub struct Native {
    pub name: &'static str,
    pub text: &'static str,
    pub doc: &'static str,
    pub body: Body,
    pub flavour: Flavour,
    /// The type of a method, for messages; else nothing.
    owner: &'static str,
    signature: OnceLock<Signature>,
}

/// As many parameters stand on the stack while a call leaves some of them out.
const FEW: usize = 6;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    Function,
    /// Its first argument is the object it is called on: in a class it binds.
    Method,
    /// Its first argument is the class.
    ClassMethod,
    /// In a class, but bound to nothing.
    StaticMethod,
}

impl Native {
    pub const fn new(
        name: &'static str,
        text: &'static str,
        doc: &'static str,
        body: Body,
        flavour: Flavour,
    ) -> Native {
        Native { name, text, doc, body, flavour, owner: "", signature: OnceLock::new() }
    }

    fn of(text: &'static str, doc: &'static str, body: Body, flavour: Flavour) -> Native {
        let end = text.bytes().position(|byte| byte == b'(');
        let name = end.and_then(|end| text.get(..end)).unwrap_or(text);
        Native::new(name, text, doc, body, flavour)
    }

    pub fn signature(&self) -> &Signature {
        self.signature.get_or_init(|| Signature::read(self.text))
    }

    /// The number of arguments with which [`Native::call_filled`] may call it; none if its signature wants more than
    /// arguments by place.
    pub fn exact(&self) -> Option<u32> {
        let signature = self.signature();
        let is_plain = !signature.keyword_only && !signature.rest && !signature.keywords;
        u32::try_from(signature.places).ok().filter(|_| is_plain)
    }

    /// Whether a call with so many arguments by place becomes whole by defaults that need no objects.
    pub fn is_short(&self, given: usize) -> bool {
        let signature = self.signature();
        signature.is_simple && (signature.required..=signature.places).contains(&given)
    }

    /// Runs the body on a value for each parameter.
    #[inline(always)]
    pub fn call_filled(&'static self, vm: &Vm, values: &[Value]) -> R {
        debug_assert!(self.signature().singles == values.len());
        if vm.is_due() {
            vm.safe_point()?;
        }
        (self.body)(vm, Bound(&Arguments::plain(self, values)))
    }

    /// Binds the arguments and runs the body.
    #[inline]
    pub fn call(&'static self, vm: &Vm, args: Args) -> R {
        if vm.is_due() {
            vm.safe_point()?;
        }
        let signature = self.signature();
        let given = args.values.len();
        if args.names.is_empty() && !signature.keyword_only && given >= signature.places {
            let (values, rest) = args.values.split_at(signature.places);
            if rest.is_empty() || signature.rest {
                return (self.body)(
                    vm,
                    Bound(&Arguments { values, native: self, more: Some(&More { rest, keywords: &[] }) }),
                );
            }
        }
        if args.names.is_empty() && self.is_short(given) {
            return self.call_short(vm, args.values);
        }
        self.call_slowly(vm, args)
    }

    /// A call by place that leaves out what has a simple default: with few parameters, the most frequent kind.
    fn call_short(&'static self, vm: &Vm, placed: &[Value]) -> R {
        let signature = self.signature();
        let values: [Value; signature::FEW] = std::array::from_fn(|at| match placed.get(at) {
            Some(value) => value.clone(),
            None => signature.simple_default(at),
        });
        let values = values.get(..signature.singles).unwrap_or_default();
        (self.body)(vm, Bound(&Arguments::plain(self, values)))
    }

    fn call_slowly(&'static self, vm: &Vm, args: Args) -> R {
        let signature = self.signature();
        let by_place = args.values.len() - args.names.len();
        let (placed, named) = args.values.split_at(by_place);
        if placed.len() > signature.places && !signature.rest {
            return Err(vm.type_error(self.wrong_count(placed.len())));
        }
        let (placed, rest) = placed.split_at(placed.len().min(signature.places));
        let mut few = [const { Value::UNBOUND }; FEW];
        let mut many = Vec::new();
        let values = match few.get_mut(..signature.singles) {
            Some(values) => values,
            None => {
                many.resize_with(signature.singles, || Value::UNBOUND);
                &mut many[..]
            }
        };
        values.iter_mut().zip(placed).for_each(|(place, value)| *place = value.clone());
        let mut keywords = Vec::new();
        for (name, value) in args.names.iter().zip(named) {
            self.place(vm, name, value, (placed.len(), values, &mut keywords))?;
        }
        self.fill(vm, placed.len(), values)?;
        (self.body)(vm, Bound(&Arguments { values, native: self, more: Some(&More { rest, keywords: &keywords }) }))
    }

    /// Puts a keyword argument where it belongs.
    fn place(&self, vm: &Vm, name: &Value, value: &Value, to: (usize, &mut [Value], &mut Vec<Value>)) -> R<()> {
        let (placed, values, keywords) = to;
        let signature = self.signature();
        let text = name.lend().str();
        let is_meant = |parameter: &Parameter| {
            parameter.role != Role::PositionalOnly && text.is_some_and(|text| text.is(parameter.name))
        };
        let spelling = || text.map(Str::to_text).unwrap_or_default();
        match signature.single().position(is_meant) {
            Some(at) if at < placed || *values[at] != *Value::UNBOUND => Err(vm.type_error(format!(
                "argument for {}() given by name ('{}') and position ({})",
                self.name,
                spelling(),
                at + 1
            ))),
            Some(at) => {
                values[at] = value.clone();
                Ok(())
            }
            None if signature.keywords => {
                keywords.extend([name.clone(), value.clone()]);
                Ok(())
            }
            None if signature.parameters.iter().all(|parameter| parameter.role == Role::PositionalOnly) => {
                Err(vm.type_error(format!("{}() takes no keyword arguments", self.qualified())))
            }
            None => {
                let complaint = format!("'{}' is an invalid keyword argument for {}()", spelling(), self.called());
                Err(vm.type_error(complaint))
            }
        }
    }

    /// What the call did not give is what the signature says.
    fn fill(&self, vm: &Vm, placed: usize, values: &mut [Value]) -> R<()> {
        let signature = self.signature();
        for (at, (value, default)) in values.iter_mut().zip(&signature.defaults).enumerate().skip(placed) {
            if **value == *Value::UNBOUND {
                match default {
                    Some(default) => *value = default.value(vm)?,
                    None => return Err(self.missing(vm, at, placed)),
                }
            }
        }
        Ok(())
    }

    /// `self` is not counted in what people read.
    fn hidden(&self) -> usize {
        usize::from(matches!(self.flavour, Flavour::Method | Flavour::ClassMethod))
    }

    /// With the type in front, as some messages have it.
    fn qualified(&self) -> String {
        match (self.owner, self.called()) {
            ("", name) => name.to_owned(),
            (owner, name) if owner == name => name.to_owned(),
            (owner, name) => format!("{owner}.{name}"),
        }
    }

    /// What people call: of an initialiser, its type.
    fn called(&self) -> &'static str {
        self.signature().name
    }

    /// What to say of a wrong number of arguments given by place.
    fn wrong_count(&self, given: usize) -> String {
        let signature = self.signature();
        let [least, most, given] =
            [signature.required, signature.places, given].map(|count| count.saturating_sub(self.hidden()));
        let (name, qualified, is_short) = (self.called(), self.qualified(), given < least);
        let bound = if is_short { least } else { most };
        let how = match (least == most, is_short) {
            (true, _) => "exactly",
            (false, true) => "at least",
            (false, false) => "at most",
        };
        let plural = if bound == 1 { "" } else { "s" };
        let all = signature.singles.saturating_sub(self.hidden());
        if signature.keyword_only && given > all {
            format!("{name}() takes at most {all} argument{} ({given} given)", if all == 1 { "" } else { "s" })
        } else if most == 0 && signature.keyword_only {
            format!("{name}() takes no positional arguments")
        } else if most == 0 {
            format!("{qualified}() takes no arguments ({given} given)")
        } else if signature.parameters.iter().any(|parameter| parameter.role == Role::Regular) {
            let kind = if is_short || signature.keyword_only { "positional " } else { "" };
            format!("{name}() takes {how} {bound} {kind}argument{plural} ({given} given)")
        } else if (least, most) == (1, 1) && !signature.keyword_only && self.owner != name {
            format!("{qualified}() takes exactly one argument ({given} given)")
        } else {
            let how = if least == most { "" } else { how };
            let space = if how.is_empty() { "" } else { " " };
            format!("{name} expected {how}{space}{bound} argument{plural}, got {given}")
        }
    }

    #[cold]
    fn missing(&self, vm: &Vm, at: usize, placed: usize) -> crate::heap::Raised {
        let (name, parameter) = (self.called(), self.signature().single().nth(at));
        if self.hidden() > placed {
            return vm.type_error(format!("unbound method {}() needs an argument", self.qualified()));
        }
        vm.type_error(match parameter {
            Some(parameter) if parameter.role == Role::KeywordOnly => {
                format!("{name}() missing required keyword-only argument: '{}'", parameter.name)
            }
            Some(parameter) if parameter.role == Role::Regular => {
                let place = at + 1 - self.hidden();
                format!("{name}() missing required argument '{}' (pos {place})", parameter.name)
            }
            _ => self.wrong_count(placed),
        })
    }
}

/// The arguments of one call, one for each parameter. Asking for a parameter that the signature does not have gives
/// [`Value::UNBOUND`].
///
/// It is a reference, so that it goes through registers: the record behind it, written a word at a time and read as a
/// whole, stalled each call for a dozen cycles.
#[derive(Clone, Copy)]
pub struct Bound<'a>(&'a Arguments<'a>);

#[derive(Clone, Copy)]
pub struct Arguments<'a> {
    values: &'a [Value],
    native: &'a Native,
    more: Option<&'a More<'a>>,
}

/// What few calls have.
struct More<'a> {
    rest: &'a [Value],
    keywords: &'a [Value],
}

impl<'a> Arguments<'a> {
    #[inline(always)]
    fn plain(native: &'a Native, values: &'a [Value]) -> Arguments<'a> {
        Arguments { values, native, more: None }
    }

    pub fn bound(&self) -> Bound<'_> {
        Bound(self)
    }
}

impl<'a> Bound<'a> {
    /// All arguments that have places of their own.
    pub fn values(&self) -> &'a [Value] {
        self.0.values
    }

    /// The same call with other arguments in these places.
    pub fn with_values<'b>(&self, values: &'b [Value]) -> Arguments<'b>
    where
        'a: 'b,
    {
        Arguments { values, ..*self.0 }
    }

    #[inline(always)]
    pub fn lent(&self, at: usize) -> Lent<'a> {
        self.0.values.get(at).map_or(Lent::UNBOUND, Value::lend)
    }

    pub fn value(&self, at: usize) -> Value {
        self.lent(at).keep()
    }

    /// The argument, if the call gave it.
    pub fn given(&self, at: usize) -> Option<Lent<'a>> {
        let argument = self.lent(at);
        (*argument != *Value::UNBOUND).then_some(argument)
    }

    /// The argument, if the call gave it and it is not `none`.
    pub fn some(&self, at: usize) -> Option<Lent<'a>> {
        self.given(at).filter(|argument| **argument != *Value::NONE)
    }

    /// What is in the object that the method is called on.
    #[inline(always)]
    pub fn this<T: Payload>(&self, vm: &Vm) -> R<&'a T> {
        let value = self.lent(0);
        vm.payload::<T>(value).ok_or_else(|| self.wrong_receiver(vm, T::KIND))
    }

    /// "descriptor 'append' for 'list' objects doesn't apply to a 'str' object"
    #[cold]
    #[inline(never)]
    pub fn wrong_receiver(&self, vm: &Vm, kind: ShapeId) -> crate::heap::Raised {
        let wanted = vm.class(kind).map(|class| vm.class_name(class.lend())).unwrap_or_default();
        let got = vm.type_name(self.lent(0));
        let name = self.0.native.name;
        vm.type_error(format!("descriptor '{name}' for '{wanted}' objects doesn't apply to a '{got}' object"))
    }

    /// An index or a count.
    pub fn int(&self, vm: &Vm, at: usize) -> R<i64> {
        match self.lent(at).as_int() {
            Some(int) => Ok(int),
            None => ops::to_i64(vm, self.lent(at)),
        }
    }

    /// An index; what does not fit is cut off at the ends; `otherwise` if it was not given or is `none`.
    pub fn clamped(&self, vm: &Vm, at: usize, otherwise: i64) -> R<i64> {
        self.some(at).map_or(Ok(otherwise), |index| ops::to_clamped(vm, index))
    }

    pub fn float(&self, vm: &Vm, at: usize) -> R<f64> {
        ops::to_f64(vm, self.lent(at))
    }

    pub fn truth(&self, vm: &Vm, at: usize) -> R<bool> {
        ops::is_true(vm, self.lent(at))
    }

    /// A string, or a `TypeError` that names function and parameter.
    pub fn str(&self, vm: &Vm, at: usize) -> R<&'a Str> {
        vm.as_str(self.lent(at)).ok_or_else(|| self.wrong_type(vm, at, "str"))
    }

    /// A string, if one was given that is not `none`.
    pub fn optional_str(&self, vm: &Vm, at: usize) -> R<Option<&'a Str>> {
        self.some(at).map(|_| self.str(vm, at)).transpose()
    }

    /// "replace() argument 1 must be str, not int"
    #[cold]
    pub fn wrong_type(&self, vm: &Vm, at: usize, wanted: &str) -> crate::heap::Raised {
        let got = describe(vm, self.lent(at));
        let signature = self.0.native.signature();
        let place = at + 1 - self.0.native.hidden().min(at);
        let alone = signature.places == 1 + self.0.native.hidden();
        let parameter = signature.single().nth(at);
        let which = match parameter {
            Some(parameter) if parameter.role == Role::KeywordOnly => format!(" argument '{}'", parameter.name),
            _ if alone => " argument".to_owned(),
            Some(parameter) if parameter.role == Role::Regular => format!(" argument '{}'", parameter.name),
            _ => format!(" argument {place}"),
        };
        vm.type_error(format!("{}(){which} must be {wanted}, not {got}", self.0.native.name))
    }

    /// The arguments of a definition with `*args, **kwargs`, from a place on, to be passed on.
    pub fn forward(&self, from: usize) -> (Vec<Value>, Vec<Value>) {
        let placed = self.0.values.iter().chain(self.rest()).skip(from.max(self.0.native.hidden()));
        let mut values: Vec<Value> = placed.cloned().collect();
        values.extend(self.keywords().map(|(_, value)| value.keep()));
        (values, self.keywords().map(|(name, _)| name.keep()).collect())
    }

    /// `*args`
    pub fn rest(&self) -> &'a [Value] {
        self.0.more.map_or(&[], |more| more.rest)
    }

    /// `**kwargs`: names and values in turn.
    pub fn keywords(&self) -> impl Iterator<Item = (Lent<'a>, Lent<'a>)> + use<'a> {
        self.0.more.map_or(&[][..], |more| more.keywords).chunks_exact(2).map(|pair| (pair[0].lend(), pair[1].lend()))
    }
}

/// The class of a value as messages of built-in functions name it.
pub fn describe(vm: &Vm, value: Lent) -> String {
    if *value == *Value::NONE { "None".to_owned() } else { vm.type_name(value) }
}

/// An attribute that is computed.
pub struct Property {
    pub name: &'static str,
    pub doc: &'static str,
    pub get: fn(&Vm, Lent) -> R,
    /// Stores, or deletes if there is no value.
    pub set: Option<fn(&Vm, Lent, Option<Value>) -> R<()>>,
}

/// What makes a new object of a built-in type: it gets the arguments behind the class, and gives a plain object of the
/// type; for a subclass the caller wraps it.
pub type Make = Native;

/// A built-in type.
pub struct TypeDef {
    pub name: &'static str,
    pub kind: ShapeId,
    pub doc: &'static str,
    pub slots: &'static Slots,
    /// `T(…)`
    pub new: Option<Native>,
    /// `__init__`, where objects of the type are filled after they are made.
    pub init: Option<Native>,
    pub methods: Vec<Native>,
    pub properties: Vec<Property>,
    pub constants: Vec<(&'static str, fn(&Vm) -> R)>,
    /// Scripts may make subclasses.
    pub is_base: bool,
    pub module: &'static str,
}

impl TypeDef {
    pub fn new(name: &'static str, kind: ShapeId, doc: &'static str, slots: &'static Slots) -> TypeDef {
        TypeDef {
            name,
            kind,
            doc,
            slots,
            new: None,
            init: None,
            methods: Vec::new(),
            properties: Vec::new(),
            constants: Vec::new(),
            is_base: true,
            module: "builtins",
        }
    }

    #[must_use]
    pub fn in_module(mut self, module: &'static str) -> TypeDef {
        self.module = module;
        self
    }

    /// No script may make a subclass.
    #[must_use]
    pub fn sealed(mut self) -> TypeDef {
        self.is_base = false;
        self
    }

    #[must_use]
    pub fn constructor(mut self, text: &'static str, doc: &'static str, body: Body) -> TypeDef {
        self.new = Some(Native { owner: self.name, ..Native::of(text, doc, body, Flavour::Function) });
        self
    }

    /// The constructor of a type whose objects can be filled again: `self` comes first.
    #[must_use]
    pub fn initializer(mut self, text: &'static str, doc: &'static str, body: Body) -> TypeDef {
        let init = Native::new("__init__", text, doc, body, Flavour::Method);
        self.init = Some(Native { owner: self.name, ..init });
        self
    }

    #[must_use]
    pub fn method(mut self, text: &'static str, doc: &'static str, body: Body) -> TypeDef {
        self.methods.push(Native { owner: self.name, ..Native::of(text, doc, body, Flavour::Method) });
        self
    }

    #[must_use]
    pub fn class_method(mut self, text: &'static str, doc: &'static str, body: Body) -> TypeDef {
        self.methods.push(Native { owner: self.name, ..Native::of(text, doc, body, Flavour::ClassMethod) });
        self
    }

    #[must_use]
    pub fn static_method(mut self, text: &'static str, doc: &'static str, body: Body) -> TypeDef {
        self.methods.push(Native { owner: self.name, ..Native::of(text, doc, body, Flavour::StaticMethod) });
        self
    }

    #[must_use]
    pub fn property(mut self, name: &'static str, doc: &'static str, get: fn(&Vm, Lent) -> R) -> TypeDef {
        self.properties.push(Property { name, doc, get, set: None });
        self
    }

    #[must_use]
    pub fn settable(
        mut self,
        name: &'static str,
        doc: &'static str,
        get: fn(&Vm, Lent) -> R,
        set: fn(&Vm, Lent, Option<Value>) -> R<()>,
    ) -> TypeDef {
        self.properties.push(Property { name, doc, get, set: Some(set) });
        self
    }

    #[must_use]
    pub fn constant(mut self, name: &'static str, value: fn(&Vm) -> R) -> TypeDef {
        self.constants.push((name, value));
        self
    }
}

/// A module in Rust.
pub struct ModuleDef {
    pub name: &'static str,
    pub doc: &'static str,
    functions: Vec<Native>,
    /// Functions of a large module, by theme: a theme is made when a name is looked for that those before do not have.
    themes: &'static [Lazy<Theme>],
    /// Types and constants: what is made for each interpreter.
    pub values: Vec<(&'static str, fn(&Vm) -> R)>,
}

/// Functions that belong together: defined like a module, but not one by themselves.
pub type Theme = ModuleDef;

impl ModuleDef {
    pub fn new(name: &'static str, doc: &'static str) -> ModuleDef {
        ModuleDef { name, doc, functions: Vec::new(), themes: &[], values: Vec::new() }
    }

    /// A part of a module.
    pub fn theme() -> Theme {
        ModuleDef::new("", "")
    }

    #[must_use]
    pub fn themes(mut self, themes: &'static [Lazy<Theme>]) -> ModuleDef {
        self.themes = themes;
        self
    }

    #[must_use]
    pub fn function(mut self, text: &'static str, doc: &'static str, body: Body) -> ModuleDef {
        self.functions.push(Native::of(text, doc, body, Flavour::Function));
        self
    }

    #[must_use]
    pub fn value(mut self, name: &'static str, make: fn(&Vm) -> R) -> ModuleDef {
        self.values.push((name, make));
        self
    }

    pub fn functions(&self) -> impl Iterator<Item = &Native> {
        self.functions.iter().chain(self.themes.iter().flat_map(|theme| &theme.get().functions))
    }

    pub fn function_named(&self, name: &str) -> Option<&Native> {
        self.functions().find(|function| function.name == name)
    }
}

/// A definition that is made when it is first needed, for the whole process.
pub struct Lazy<T: 'static> {
    pub name: &'static str,
    make: fn() -> T,
    made: OnceLock<T>,
}

impl<T> Lazy<T> {
    pub const fn new(name: &'static str, make: fn() -> T) -> Lazy<T> {
        Lazy { name, make, made: OnceLock::new() }
    }

    pub fn get(&'static self) -> &'static T {
        self.made.get_or_init(self.make)
    }
}

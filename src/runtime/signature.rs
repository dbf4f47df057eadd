//! The signature of a native definition: a line as it stands behind `def`, read once, when somebody first needs more
//! than a call with all arguments in place.
//!
//! ```text
//! sorted(iterable, /, *, key=none, reverse=false)
//! ```
//!
//! A default is a literal; `...` says that the argument may be missing, and that its absence means something of its own.

use super::{R, Vm};
use crate::heap::Value;

/// What a parameter is when a call does not give it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Default {
    None,
    True,
    False,
    /// `...`: the function finds [`Value::UNBOUND`].
    Absent,
    Int(i64),
    Float(f64),
    EmptyTuple,
    Text(&'static str),
    Bytes(&'static str),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    PositionalOnly,
    Regular,
    KeywordOnly,
    /// `*args`
    Rest,
    /// `**kwargs`
    Keywords,
}

#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: &'static str,
    pub role: Role,
    pub default: Option<Default>,
}

#[derive(Debug)]
pub struct Signature {
    pub name: &'static str,
    pub text: &'static str,
    pub parameters: Vec<Parameter>,
    /// How many arguments a call may give by place.
    pub places: usize,
    /// How many of these it must give.
    pub required: usize,
    /// How many parameters there are besides `*args` and `**kwargs`.
    pub singles: usize,
    /// What each of these is when a call does not give it.
    pub defaults: Vec<Option<Default>>,
    /// There are few parameters, and all defaults are simple.
    pub is_simple: bool,
    pub rest: bool,
    pub keywords: bool,
    pub keyword_only: bool,
}

impl Signature {
    pub fn read(text: &'static str) -> Signature {
        let (name, behind) = text.split_once('(').unwrap_or((text, ""));
        let inside = behind.rsplit_once(')').map_or(behind, |(inside, _)| inside);
        let parameters = read_parameters(inside);
        let by_place = |parameter: &&Parameter| matches!(parameter.role, Role::PositionalOnly | Role::Regular);
        let has = |role| parameters.iter().any(|parameter| parameter.role == role);
        Signature {
            name,
            text,
            places: parameters.iter().filter(by_place).count(),
            required: parameters.iter().filter(by_place).filter(|parameter| parameter.default.is_none()).count(),
            defaults: parameters.iter().filter(|parameter| is_single(parameter)).map(|one| one.default).collect(),
            singles: parameters.iter().filter(|parameter| is_single(parameter)).count(),
            is_simple: is_simple(&parameters),
            rest: has(Role::Rest),
            keywords: has(Role::Keywords),
            keyword_only: has(Role::KeywordOnly),
            parameters,
        }
    }

    /// What a parameter is that a short call leaves out.
    #[inline]
    pub fn simple_default(&self, at: usize) -> Value {
        self.defaults.get(at).and_then(|default| default.as_ref()?.simple()).unwrap_or(Value::UNBOUND)
    }

    /// Those that a call fills one by one: all but `*args` and `**kwargs`.
    pub fn single(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| is_single(parameter))
    }
}

/// As many parameters have a short way.
pub const FEW: usize = 4;

fn is_simple(parameters: &[Parameter]) -> bool {
    let few = parameters.len() <= FEW && parameters.iter().all(is_single);
    let places = parameters.iter().filter(|parameter| parameter.role != Role::KeywordOnly);
    let mut named = parameters.iter().filter(|parameter| parameter.role == Role::KeywordOnly);
    let is_easy = |parameter: &Parameter| parameter.default.is_some_and(|default| default.simple().is_some());
    few && places.skip_while(|parameter| parameter.default.is_none()).all(is_easy) && named.all(is_easy)
}

fn is_single(parameter: &Parameter) -> bool {
    !matches!(parameter.role, Role::Rest | Role::Keywords)
}

fn read_parameters(inside: &'static str) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    let mut role = Role::Regular;
    for piece in pieces(inside) {
        match piece {
            "/" => parameters.iter_mut().for_each(|parameter| parameter.role = Role::PositionalOnly),
            "*" => role = Role::KeywordOnly,
            piece => {
                let parameter = read_parameter(piece, role);
                if parameter.role == Role::Rest {
                    role = Role::KeywordOnly;
                }
                parameters.push(parameter);
            }
        }
    }
    parameters
}

fn read_parameter(piece: &'static str, role: Role) -> Parameter {
    let (name, default) = match piece.split_once('=') {
        Some((name, default)) => (name.trim(), Some(Default::read(default.trim()))),
        None => (piece, None),
    };
    let name = name.split_once(':').map_or(name, |(name, _)| name);
    match (name.strip_prefix("**"), name.strip_prefix('*')) {
        (Some(name), _) => Parameter { name, role: Role::Keywords, default },
        (None, Some(name)) => Parameter { name, role: Role::Rest, default },
        (None, None) => Parameter { name, role, default },
    }
}

/// What stands between the commas that are neither in brackets nor in quotes.
fn pieces(inside: &'static str) -> Vec<&'static str> {
    let (mut pieces, mut depth, mut quoted, mut start) = (Vec::new(), 0, None, 0);
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            b'\'' | b'"' if quoted == Some(byte) => quoted = None,
            b'\'' | b'"' if quoted.is_none() => quoted = Some(byte),
            _ if quoted.is_some() => {}
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b',' if depth == 0 => {
                pieces.push(inside[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(inside[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

impl Default {
    fn read(text: &'static str) -> Default {
        match text {
            "none" => Default::None,
            "true" => Default::True,
            "false" => Default::False,
            "..." => Default::Absent,
            "()" => Default::EmptyTuple,
            "'\\n'" => Default::Text("\n"),
            _ => Default::read_literal(text),
        }
    }

    fn read_literal(text: &'static str) -> Default {
        let quotes = ['\'', '"'];
        match (text.parse(), text.parse(), text.strip_prefix('b')) {
            (Ok(int), _, _) => Default::Int(int),
            (_, Ok(float), _) => Default::Float(float),
            (_, _, Some(bytes)) => Default::Bytes(bytes.trim_matches(quotes)),
            _ => Default::Text(text.trim_matches(quotes)),
        }
    }

    /// The value, if it needs no object.
    #[inline]
    pub fn simple(self) -> Option<Value> {
        match self {
            Default::None => Some(Value::NONE),
            Default::True => Some(Value::bool(true)),
            Default::False => Some(Value::bool(false)),
            Default::Absent => Some(Value::UNBOUND),
            Default::Int(int) => Value::int(int),
            _ => None,
        }
    }

    pub fn value(self, vm: &Vm) -> R {
        match self {
            Default::None => Ok(Value::NONE),
            Default::True => Ok(Value::bool(true)),
            Default::False => Ok(Value::bool(false)),
            Default::Absent => Ok(Value::UNBOUND),
            Default::Int(int) => vm.int(int),
            Default::Float(float) => vm.float(float),
            Default::EmptyTuple => vm.tuple(&[]),
            Default::Text(text) => vm.str(text),
            Default::Bytes(text) => vm.bytes(text.as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &'static str) -> Vec<(&'static str, Role, Option<Default>)> {
        let signature = Signature::read(text);
        signature.parameters.iter().map(|parameter| (parameter.name, parameter.role, parameter.default)).collect()
    }

    #[test]
    fn a_signature_is_read_as_def_reads_it() {
        use Role::*;
        assert_eq!(
            roles("f(a, /, b, *c, d=', )', e, **g)"),
            [
                ("a", PositionalOnly, None),
                ("b", Regular, None),
                ("c", Rest, None),
                ("d", KeywordOnly, Some(Default::Text(", )"))),
                ("e", KeywordOnly, None),
                ("g", Keywords, None)
            ]
        );
        assert_eq!(roles("f()"), []);
        assert_eq!(
            roles("f(x=(), *, y=1)"),
            [("x", Regular, Some(Default::EmptyTuple)), ("y", KeywordOnly, Some(Default::Int(1)))]
        );
    }

    #[test]
    fn places_and_what_is_required_are_counted() {
        let signature = Signature::read("f(a, b=1, /, c=2, *, d)");
        assert_eq!((signature.places, signature.required, signature.keyword_only), (3, 1, true));
    }
}

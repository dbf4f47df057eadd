//! Constant keys of a mapping pattern: which are equal, and how they are shown.

use crate::syntax::ast::*;
use crate::text::repr;

/// A constant that is a key.
pub struct Key {
    /// Equal keys have this in common, and no others: `1`, `1.0` and `true` are one.
    pub identity: Vec<u8>,
    pub shown: String,
}

impl Key {
    pub fn of(key: &ExprNode) -> Option<Key> {
        if let Some(number) = Number::of(key) {
            return Some(Key { identity: number.identity().into(), shown: number.shown() });
        }
        let ExprKind::Constant(constant) = &key.kind else { return None };
        let (identity, shown) = match constant {
            Constant::Str(s) => ([b"s", &*s.text].concat(), written(|out| repr::string(out, &s.text))),
            Constant::Bytes(bytes) => ([b"b", &**bytes].concat(), written(|out| repr::bytes(out, bytes))),
            Constant::True => (b"1".into(), "true".into()),
            Constant::False => (b"0".into(), "false".into()),
            Constant::None => (b"none".into(), "none".into()),
            _ => return None,
        };
        Some(Key { identity, shown })
    }
}

/// `-1`, `2.5`, `1 - 2j`
struct Number {
    real: Option<Real>,
    imaginary: Option<f64>,
}

enum Real {
    /// Its decimal digits with the sign.
    Int(String),
    Float(f64),
}

impl Number {
    fn of(expr: &ExprNode) -> Option<Number> {
        match &expr.kind {
            ExprKind::Constant(constant) => Number::of_constant(constant),
            ExprKind::Unary(UnaryOp::Neg, operand) => Some(Number::of(operand)?.negated()),
            ExprKind::Binary(left, op, right) => {
                let (left, right) = (Number::of(left)?, Number::of(right)?);
                let right = if *op == BinaryOp::Sub { right.negated() } else { right };
                Some(Number { real: left.real, imaginary: right.imaginary })
            }
            _ => None,
        }
    }

    fn of_constant(constant: &Constant) -> Option<Number> {
        let real = |real| Some(Number { real: Some(real), imaginary: None });
        match constant {
            Constant::Int(n) => real(Real::Int(n.to_string())),
            Constant::BigInt(n) => real(Real::Int(written(|out| repr::integer(out, n.radix, &n.digits)))),
            Constant::Float(x) => real(Real::Float(*x)),
            Constant::Imaginary(x) => Some(Number { real: None, imaginary: Some(*x) }),
            _ => None,
        }
    }

    /// The negative of `2j` has a real part, too: minus zero.
    fn negated(self) -> Number {
        let real = match self.real.unwrap_or(Real::Float(0.0)) {
            Real::Int(digits) if digits == "0" => Real::Int(digits),
            Real::Int(digits) => Real::Int(format!("-{digits}")),
            Real::Float(x) => Real::Float(-x),
        };
        Number { real: Some(real), imaginary: self.imaginary.map(|x| -x) }
    }

    /// The exact value: a whole float is the integer that it equals.
    fn identity(&self) -> String {
        let real = match &self.real {
            Some(Real::Int(digits)) => digits.clone(),
            Some(Real::Float(x)) if *x != 0.0 && x.fract() == 0.0 => format!("{x:.0}"),
            Some(Real::Float(x)) if *x != 0.0 => x.to_string(),
            _ => "0".into(),
        };
        let imaginary = self.imaginary.filter(|x| *x != 0.0);
        real + &imaginary.map_or(String::new(), |x| format!(" {x}"))
    }

    fn shown(&self) -> String {
        let imaginary = self.imaginary.map(|x| written(|out| repr::imaginary(out, x)));
        let real = match &self.real {
            None => return imaginary.unwrap_or_default(),
            Some(Real::Int(digits)) => digits.clone(),
            Some(Real::Float(x)) => written(|out| repr::float(out, *x)),
        };
        match imaginary {
            None => real,
            Some(imaginary) => {
                let plus = if imaginary.starts_with('-') { "" } else { "+" };
                format!("({}{plus}{imaginary})", real.trim_end_matches(".0"))
            }
        }
    }
}

fn written(write: impl FnOnce(&mut String)) -> String {
    let mut out = String::new();
    write(&mut out);
    out
}

//! Constant keys of a mapping pattern: which are equal, and how they are shown.

use crate::syntax::ast::*;
use std::ops::Range;

/// The value of a constant key. A number is kept as its parts: `-1 + 2j` is written with operators.
enum Value<'a> {
    Constant(&'a Constant),
    Number { real: Real<'a>, imaginary: Option<f64> },
}

#[derive(Clone, Copy)]
enum Real<'a> {
    Int(i128),
    /// Of more than 64 bits: whether it is negative, and how it is written.
    Big(bool, &'a BigInt),
    Float(f64),
}

/// A key that is a constant: what all equal keys have in common, and how this one is shown.
pub fn constant_key(key: &ExprNode) -> Option<(Vec<u8>, String)> {
    let value = match &key.kind {
        ExprKind::Constant(constant) => number(constant, false).unwrap_or(Value::Constant(constant)),
        ExprKind::Unary(UnaryOp::Neg, operand) => signed(operand, true)?,
        ExprKind::Binary(left, op, right) => complex(signed(left, false)?, *op, right)?,
        _ => return None,
    };
    let shown = match &value {
        Value::Constant(constant) => show_constant(constant),
        Value::Number { real, imaginary } => show_number(*real, *imaginary),
    };
    Some((identity(&value), shown))
}

fn signed(operand: &ExprNode, negative: bool) -> Option<Value<'_>> {
    match &operand.kind {
        ExprKind::Constant(constant) => number(constant, negative),
        ExprKind::Unary(UnaryOp::Neg, inner) if !negative => signed(inner, true),
        _ => None,
    }
}

fn number(constant: &Constant, negative: bool) -> Option<Value<'_>> {
    let sign = if negative { -1.0 } else { 1.0 };
    let real = |real| Some(Value::Number { real, imaginary: None });
    match constant {
        Constant::Int(n) => real(Real::Int(if negative { -i128::from(*n) } else { i128::from(*n) })),
        Constant::BigInt(n) => real(Real::Big(negative, n)),
        Constant::Float(x) => real(Real::Float(x * sign)),
        Constant::Imaginary(x) => Some(Value::Number { real: Real::Float(0.0 * sign), imaginary: Some(x * sign) }),
        _ => None,
    }
}

fn complex<'a>(left: Value<'a>, op: BinaryOp, right: &ExprNode) -> Option<Value<'a>> {
    match (left, &right.kind) {
        (Value::Number { real, imaginary: None }, ExprKind::Constant(Constant::Imaginary(x))) => {
            let imaginary = Some(if op == BinaryOp::Sub { -x } else { *x });
            Some(Value::Number { real, imaginary })
        }
        _ => None,
    }
}

fn identity(value: &Value) -> Vec<u8> {
    match value {
        Value::Constant(Constant::Str(s)) => [b"s", &*s.text].concat(),
        Value::Constant(Constant::Bytes(bytes)) => [b"b", &**bytes].concat(),
        Value::Constant(Constant::True) => b"1".into(),
        Value::Constant(Constant::False) => b"0".into(),
        Value::Constant(constant) => show_constant(constant).into(),
        Value::Number { real, imaginary } => {
            let real = match real {
                Real::Int(n) => n.to_string(),
                Real::Big(negative, n) => show_big(*negative, n),
                // An integer as a float is that integer: 1 == 1.0.
                Real::Float(x) if x.fract() == 0.0 && x.abs() < 1e38 => (*x as i128).to_string(),
                Real::Float(x) => x.to_string(),
            };
            let imaginary = imaginary.filter(|x| *x != 0.0);
            (real + &imaginary.map_or(String::new(), |x| format!(" {x}"))).into()
        }
    }
}

fn show_constant(constant: &Constant) -> String {
    match constant {
        Constant::None => "none".into(),
        Constant::True => "true".into(),
        Constant::False => "false".into(),
        Constant::Str(s) => quoted(&String::from_utf8_lossy(&s.text), 0x7f..0xa1),
        Constant::Bytes(bytes) => {
            let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
            format!("b{}", quoted(&text, 0x7f..0x100))
        }
        _ => "...".into(),
    }
}

fn show_number(real: Real, imaginary: Option<f64>) -> String {
    let shown = match real {
        Real::Int(n) => n.to_string(),
        Real::Big(negative, n) => show_big(negative, n),
        Real::Float(x) => show_float(x),
    };
    let Some(imaginary) = imaginary.map(show_float) else { return shown };
    let imaginary = imaginary.trim_end_matches(".0");
    match real {
        Real::Float(x) if x == 0.0 && x.is_sign_positive() => format!("{imaginary}j"),
        _ => {
            let plus = if imaginary.starts_with('-') { "" } else { "+" };
            format!("({}{plus}{imaginary}j)", shown.trim_end_matches(".0"))
        }
    }
}

fn show_big(negative: bool, n: &BigInt) -> String {
    let prefix = match n.radix {
        2 => "0b",
        8 => "0o",
        16 => "0x",
        _ => "",
    };
    format!("{}{prefix}{}", if negative { "-" } else { "" }, n.digits)
}

/// As Python shows a float: an exponent has a sign and two digits.
fn show_float(x: f64) -> String {
    if !x.is_finite() || x == 0.0 || (1e-4..1e16).contains(&x.abs()) {
        return format!("{x:?}");
    }
    let text = format!("{x:e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
    format!("{digits}e{sign}{exponent:0>2}")
}

/// In quotes, as Python shows it: what lies in `escaped` by its code.
fn quoted(text: &str, escaped: Range<u32>) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut shown = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\\' => shown.push_str("\\\\"),
            c if c == quote => shown.extend(['\\', c]),
            c if c < ' ' || escaped.contains(&u32::from(c)) => shown.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => shown.push(c),
        }
    }
    shown.push(quote);
    shown
}

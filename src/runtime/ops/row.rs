//! One row for each operator: how it is written, and the names of its methods.

use crate::heap::Symbol;
use crate::runtime::names;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

pub struct BinaryRow {
    pub sign: &'static str,
    pub in_place_sign: &'static str,
    pub method: Symbol,
    pub reflected: Symbol,
    pub in_place: Symbol,
}

const fn binary_row(sign: &'static str, in_place_sign: &'static str, methods: [Symbol; 3]) -> BinaryRow {
    let [method, reflected, in_place] = methods;
    BinaryRow { sign, in_place_sign, method, reflected, in_place }
}

/// In the order of [`BinaryOp`].
static BINARY: [BinaryRow; 13] = [
    binary_row("+", "+=", [names::ADD, names::RADD, names::IADD]),
    binary_row("-", "-=", [names::SUB, names::RSUB, names::ISUB]),
    binary_row("*", "*=", [names::MUL, names::RMUL, names::IMUL]),
    binary_row("@", "@=", [names::MATMUL, names::RMATMUL, names::IMATMUL]),
    binary_row("/", "/=", [names::TRUEDIV, names::RTRUEDIV, names::ITRUEDIV]),
    binary_row("//", "//=", [names::FLOORDIV, names::RFLOORDIV, names::IFLOORDIV]),
    binary_row("%", "%=", [names::MOD, names::RMOD, names::IMOD]),
    binary_row("** or pow()", "**=", [names::POW, names::RPOW, names::IPOW]),
    binary_row("<<", "<<=", [names::LSHIFT, names::RLSHIFT, names::ILSHIFT]),
    binary_row(">>", ">>=", [names::RSHIFT, names::RRSHIFT, names::IRSHIFT]),
    binary_row("&", "&=", [names::AND, names::RAND, names::IAND]),
    binary_row("|", "|=", [names::OR, names::ROR, names::IOR]),
    binary_row("^", "^=", [names::XOR, names::RXOR, names::IXOR]),
];

pub const ALL_BINARY: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::MatMul,
    BinaryOp::Div,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::Shl,
    BinaryOp::Shr,
    BinaryOp::BitAnd,
    BinaryOp::BitOr,
    BinaryOp::BitXor,
];

pub fn binary(op: BinaryOp) -> &'static BinaryRow {
    &BINARY[op as usize]
}

pub struct CompareRow {
    pub sign: &'static str,
    pub method: Symbol,
    /// What the other operand is asked.
    pub swapped: CompareOp,
}

/// None for those that are not comparisons of values: `is`, `in`.
pub fn compare(op: CompareOp) -> CompareRow {
    let (sign, method, swapped) = match op {
        CompareOp::Eq => ("==", names::EQ, CompareOp::Eq),
        CompareOp::Lt => ("<", names::LT, CompareOp::Gt),
        CompareOp::Le => ("<=", names::LE, CompareOp::Ge),
        CompareOp::Gt => (">", names::GT, CompareOp::Lt),
        CompareOp::Ge => (">=", names::GE, CompareOp::Le),
        _ => ("!=", names::NE, CompareOp::Ne),
    };
    CompareRow { sign, method, swapped }
}

pub fn unary(op: UnaryOp) -> (&'static str, Symbol) {
    match op {
        UnaryOp::Pos => ("+", names::POS),
        UnaryOp::Neg => ("-", names::NEG),
        _ => ("~", names::INVERT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operator_finds_its_own_row() {
        assert!(ALL_BINARY.iter().enumerate().all(|(at, op)| *op as usize == at));
        assert_eq!(
            (binary(BinaryOp::Add).sign, binary(BinaryOp::BitXor).sign, binary(BinaryOp::Mod).sign),
            ("+", "^", "%")
        );
    }
}

//! The patterns of `match`.

use super::{Builder, Piece, Result, fail, fail_behind, node};
use crate::syntax::ast::*;
use crate::syntax::names::Name;

impl Builder<'_> {
    pub fn string_pattern(&mut self, start: u32, pieces: Vec<Node<Piece>>, end: u32) -> Result<Expr> {
        match pieces.iter().find(|piece| matches!(piece.kind, Piece::FString(_))) {
            Some(fstring) => fail(fstring.span, "patterns may only match literals and attribute lookups"),
            None => self.strings(start, pieces, end),
        }
    }

    pub fn is_wildcard(&self, name: Name) -> bool {
        self.names.text(name) == "_"
    }

    pub fn capture(&self, name: Ident) -> PatternKind {
        if self.is_wildcard(name.kind) { PatternKind::Wildcard } else { PatternKind::Capture(name) }
    }

    pub fn star_pattern(&self, name: Ident) -> PatternKind {
        PatternKind::Star(if self.is_wildcard(name.kind) { None } else { Some(name) })
    }

    pub fn as_pattern(&self, pattern: Pattern, name: Ident) -> Result<PatternKind> {
        if self.is_wildcard(name.kind) {
            return fail(name.span, "cannot use '_' as a target");
        }
        Ok(PatternKind::As(Box::new(pattern), name))
    }

    pub fn mapping_pattern(&self, items: Vec<Node<MappingItem>>) -> Result<PatternKind> {
        let mut pairs = Vec::new();
        let mut rest: Option<Ident> = None;
        for Node { span, kind: item } in items {
            match (item, &rest) {
                (_, Some(rest)) => {
                    let rest = self.names.text(rest.kind);
                    return fail(span, format!("invalid syntax. '**{rest}' must come last in a mapping pattern"));
                }
                (MappingItem::Pair(key, value), None) => pairs.push((key, value)),
                (MappingItem::Rest(name), None) if self.is_wildcard(name.kind) => {
                    return fail(name.span, "'**_' is not needed: a mapping pattern ignores other keys anyway");
                }
                (MappingItem::Rest(name), None) => rest = Some(name),
            }
        }
        Ok(PatternKind::Mapping { items: pairs, rest })
    }
}

pub enum MappingItem {
    Pair(Expr, Pattern),
    Rest(Ident),
}

/// `case a, b:`; one pattern without a comma is itself.
pub fn sequence(start: u32, (mut items, comma): (Vec<Pattern>, bool), end: u32) -> Result<Pattern> {
    match items.pop() {
        Some(only) if items.is_empty() && !comma => match only.kind {
            PatternKind::Star(_) => {
                fail_behind(only.span, "invalid syntax. A starred pattern stands in a sequence: add a comma")
            }
            _ => Ok(only),
        },
        last => {
            items.extend(last);
            Ok(node(start, PatternKind::Sequence(items), end))
        }
    }
}

pub fn class_pattern(class: Expr, args: Vec<(Option<Ident>, Pattern)>) -> Result<PatternKind> {
    let mut positional: Vec<Pattern> = Vec::new();
    let mut keywords: Vec<(Ident, Pattern)> = Vec::new();
    for (name, pattern) in args {
        match name {
            Some(name) => keywords.push((name, pattern)),
            None if keywords.is_empty() => positional.push(pattern),
            None => return fail(pattern.span, "positional patterns follow keyword patterns"),
        }
    }
    Ok(PatternKind::Class { class, positional, keywords })
}

/// `1 + 2j`: what an addition in a pattern must be.
pub fn complex(cx: &Builder, start: u32, real: Expr, op: BinaryOp, imaginary: Expr, end: u32) -> Result<Expr> {
    let number = match &real.kind {
        ExprKind::Unary(_, number) => number,
        _ => &real,
    };
    if matches!(number.kind, ExprKind::Constant(Constant::Imaginary(_))) {
        return fail(real.span, "real number required in complex literal");
    }
    if !matches!(imaginary.kind, ExprKind::Constant(Constant::Imaginary(_))) {
        return fail(imaginary.span, "imaginary number required in complex literal");
    }
    cx.binary(start, real, op, imaginary, end)
}

//! Faults in the shape of single statements.

use super::scene::{Level, Scene};
use crate::syntax::actions::describe;
use crate::syntax::ast::{CompareOp, Expr, ExprKind};
use crate::syntax::token::Token;
use crate::text::{Diagnostic, Span};

const RULES: &[super::Rule] = &[
    import_from_the_wrong_side,
    import_nothing,
    import_trailing_comma,
    import_as,
    raise_from,
    delete,
    with_target,
    with_trailing_comma,
    for_target,
    except_without_parentheses,
    except_target,
    except_star_without_type,
    mixed_excepts,
    try_without_handler,
    elif_after_else,
    assert_assignment,
    annotation_target,
    type_parameter,
    case_outside_match,
];

pub fn rules(scene: &mut Scene) -> Option<Diagnostic> {
    RULES.iter().find_map(|rule| rule(scene))
}

/// The first word of the fault's line.
fn head(scene: &Scene) -> (usize, Token) {
    let first = scene.line_start(scene.at);
    let first = if scene.token(first) == Token::Async { first + 1 } else { first };
    (first, scene.token(first))
}

// ---- import

/// `import a from b`
fn import_from_the_wrong_side(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Import) = head(scene) else { return None };
    if scene.found() != Token::From || !matches!(scene.token(scene.at + 1), Token::Name(_)) {
        return None;
    }
    let end = scene.line_end(scene.at) - 1;
    scene.syntax(scene.range(first, end), "Did you mean to use 'from ... import ...' instead?")
}

/// `import` and `from a import`
fn import_nothing(scene: &mut Scene) -> Option<Diagnostic> {
    if scene.found() != Token::Newline || scene.before() != Token::Import {
        return None;
    }
    scene.syntax(scene.span(scene.at), "Expected one or more names after 'import'")
}

/// `from a import b,`
fn import_trailing_comma(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::From) = head(scene) else { return None };
    if scene.found() != Token::Newline || scene.before() != Token::Comma {
        return None;
    }
    scene.syntax(scene.span(scene.at), "trailing comma not allowed without surrounding parentheses")
}

/// `import a as b.c`
fn import_as(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::Import | Token::From) = head(scene) else { return None };
    let start = match (scene.before(), scene.back(2)) {
        (Token::As, _) => scene.at,
        (_, Token::As) => scene.at - 1,
        _ => return None,
    };
    let (end, target) = scene.longest(start, usize::MAX, Level::Expression)?;
    if matches!(target.kind, ExprKind::Name(_)) {
        return None;
    }
    let message = format!("cannot use {} as import target", describe(&target.kind));
    // 3.11 has no rule for it and marks the token that does not fit.
    scene.syntax(Span::new(scene.span(scene.at).start, scene.span(end - 1).end), message)
}

// ---- raise, del, assert, annotations

/// `raise from error` and `raise error from`
fn raise_from(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::Raise) = head(scene) else { return None };
    let message = match (scene.before(), scene.found()) {
        (Token::Raise, Token::From) => "invalid syntax. Did you forget an expression between 'raise' and 'from'?",
        (Token::From, Token::Newline) => "invalid syntax. Did you forget an expression after 'from'?",
        _ => return None,
    };
    scene.syntax(scene.span(scene.at), message)
}

/// `del x == 1`
fn delete(scene: &mut Scene) -> Option<Diagnostic> {
    let start = (scene.line_start(scene.at)..scene.at).rev().find(|at| scene.token(*at) == Token::Del)? + 1;
    let (end, targets) = scene.longest(start, usize::MAX, Level::Star)?;
    if end < scene.at {
        return None;
    }
    let bad = match &targets.kind {
        ExprKind::Tuple(items) if !scene.is_parenthesised(start, end) => items.iter().find(|it| !is_deletable(it))?,
        _ => &targets,
    };
    if is_deletable(bad) {
        return None;
    }
    scene.syntax(bad.span, format!("cannot delete {}", describe(&bad.kind)))
}

fn is_deletable(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => true,
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().all(is_deletable),
        _ => false,
    }
}

/// `assert x = 1`
fn assert_assignment(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::Assert) = head(scene) else { return None };
    if !matches!(scene.found(), Token::Equal | Token::ColonEqual) {
        return None;
    }
    let message = match scene.found() {
        Token::Equal => "invalid syntax. Maybe you meant '==' instead of '='?",
        _ => "invalid syntax. Write parentheses around an assignment expression here",
    };
    scene.syntax(scene.span(scene.at), message)
}

/// `"a": 1, "b": 2` and `not x:`
fn annotation_target(scene: &mut Scene) -> Option<Diagnostic> {
    let start = scene.line_start(scene.at);
    let (colon, target) = scene.longest(start, scene.at, Level::Star)?;
    if scene.token(colon) != Token::Colon || colon >= scene.at {
        return None;
    }
    if matches!(target.kind, ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..)) {
        return None;
    }
    if scene.longest(colon + 1, usize::MAX, Level::Expression).is_some() {
        return scene.syntax(target.span, "illegal target for annotation");
    }
    let message = format!("invalid syntax. ':' cannot stand after {}", with_article(describe(&target.kind)));
    scene.syntax(scene.span(colon), message)
}

// ---- with, for

/// `with f() as 1:`
fn with_target(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::With | Token::WithParen) = head(scene) else { return None };
    let start = (first..scene.at).rev().find(|at| scene.token(*at) == Token::As)? + 1;
    let (end, target) = scene.longest(start, usize::MAX, Level::Expression)?;
    if !matches!(scene.token(end), Token::Comma | Token::RParen | Token::Colon) {
        return None;
    }
    let bad = bad_target(&target)?;
    scene.syntax(bad.0, format!("cannot assign to {}", bad.1))
}

/// `with f() as x, :`
fn with_trailing_comma(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::With) = head(scene) else { return None };
    if scene.found() != Token::Colon || scene.before() != Token::Comma {
        return None;
    }
    scene.syntax(scene.span(scene.at), "invalid syntax. The last item of 'with' has a comma behind it")
}

/// `for f()` and `for x + 1:`
fn for_target(scene: &mut Scene) -> Option<Diagnostic> {
    let start = scene.targets_start(scene.at)?;
    let (_, target) = scene.longest(start, usize::MAX, Level::Star)?;
    let bad = bad_target(&target)?;
    scene.syntax(bad.0, format!("cannot assign to {}", bad.1))
}

/// The first part of an expression that cannot be assigned to.
fn bad_target(expr: &Expr) -> Option<(Span, &'static str)> {
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute(..) | ExprKind::Subscript(..) => None,
        ExprKind::Starred(inner) => bad_target(inner),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().find_map(bad_target),
        // The target of a `for` that is right: `x in y` was read as a comparison.
        ExprKind::Compare(first, rest) if rest[0].0 == CompareOp::In => bad_target(first),
        other => Some((expr.span, describe(other))),
    }
}

// ---- try

/// `except A, B:` and `except A, B as e:`
fn except_without_parentheses(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Except) = head(scene) else { return None };
    if scene.found() != Token::Comma || scene.bracket(scene.at).is_some() {
        return None;
    }
    let start = first + 1 + usize::from(scene.token(first + 1) == Token::Star);
    let (end, _) = scene.longest(start, usize::MAX, Level::Star)?;
    let last = match scene.token(end) {
        Token::As => end + 2,
        _ => end,
    };
    if scene.token(last) != Token::Colon {
        return None;
    }
    scene.syntax(scene.range(start, last), "multiple exception types must be parenthesized")
}

/// `except E as x.y:`
fn except_target(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Except) = head(scene) else { return None };
    let start = (first..scene.at).rev().find(|at| scene.token(*at) == Token::As)? + 1;
    let (_, target) = scene.longest(start, usize::MAX, Level::Expression)?;
    if matches!(target.kind, ExprKind::Name(_)) {
        return None;
    }
    let message = format!("invalid syntax. The name after 'as' cannot be {}", with_article(describe(&target.kind)));
    scene.syntax(scene.span(scene.at), message)
}

fn with_article(what: &str) -> String {
    let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {what}")
}

/// `except*:`
fn except_star_without_type(scene: &mut Scene) -> Option<Diagnostic> {
    let (_, Token::Except) = head(scene) else { return None };
    let ends = matches!(scene.found(), Token::Colon | Token::Newline);
    if scene.before() != Token::Star || !ends {
        return None;
    }
    scene.syntax(scene.span(scene.at), "expected one or more exception types")
}

/// `except A:` and `except* B:` in one `try`
fn mixed_excepts(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Except) = head(scene) else { return None };
    let star = scene.token(first + 1) == Token::Star;
    let wants_star = scene.expected.len() == 1 && scene.expects("*");
    if !(scene.found() == Token::Star && star && scene.at == first + 1 || wants_star && !star) {
        return None;
    }
    scene.syntax(scene.span(first), "cannot have both 'except' and 'except*' on the same 'try'")
}

/// `try:` with its block and nothing after it
fn try_without_handler(scene: &mut Scene) -> Option<Diagnostic> {
    if !(scene.expected.len() == 2 && scene.expects("except") && scene.expects("finally")) {
        return None;
    }
    let mut span = scene.span(scene.at);
    if span.start as usize >= scene.text.len() {
        span = scene.end();
    } else if scene.found() == Token::Dedent {
        span = Span::at(span.end);
    }
    scene.syntax(span, "expected 'except' or 'finally' block")
}

/// `elif` behind `else`
fn elif_after_else(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Elif | Token::Else | Token::Except | Token::Finally | Token::Case) = head(scene) else {
        return None;
    };
    if scene.at != first {
        return None;
    }
    let word = scene.word(first);
    let message = match scene.found() {
        Token::Elif => "invalid syntax. 'elif' needs an 'if' block right above it, before any 'else'",
        Token::Else => "invalid syntax. 'else' needs an 'if', 'for', 'while' or 'try' block right above it",
        _ => return scene.syntax(scene.span(first), format!("invalid syntax. '{word}' needs a 'try' block above it")),
    };
    scene.syntax(scene.span(first), message)
}

// ---- 3.12

/// `def f[T=int]`, `class A[*T: int]`
pub fn type_parameter(scene: &mut Scene) -> Option<Diagnostic> {
    let open = scene.bracket(scene.at)?;
    let (first, Token::Def | Token::Class | Token::Type) = head(scene) else { return None };
    if open != first + 2 || scene.token(open) != Token::LBracket {
        return None;
    }
    let message = match (scene.found(), scene.back(2)) {
        (Token::RBracket, _) if scene.at == open + 1 => "Type parameter list cannot be empty",
        (Token::Colon, Token::Star) => "cannot use bound with TypeVarTuple",
        (Token::Colon, Token::DoubleStar) => "cannot use bound with ParamSpec",
        (Token::Equal, _) => "invalid syntax. A type parameter has no default before Python 3.13",
        _ => return None,
    };
    scene.syntax(scene.span(scene.at), message)
}

/// `case 1:` without a `match` around it
fn case_outside_match(scene: &mut Scene) -> Option<Diagnostic> {
    let (first, Token::Name(_)) = head(scene) else { return None };
    let ends_with_colon = scene.token(scene.line_end(first).saturating_sub(1)) == Token::Colon;
    if scene.word(first) != "case" || scene.at != first + 1 || !ends_with_colon {
        return None;
    }
    scene.syntax(scene.span(scene.at), "invalid syntax. 'case' must be inside a 'match' statement")
}

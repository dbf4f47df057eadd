//! Lists in which the order counts: arguments, parameters, and the items of `with`.

use super::{Builder, Result, fail, fail_behind};
use crate::syntax::ast::*;
use crate::text::Span;

/// `with (a, *b):` and `with (x := f(), y):` hold one tuple after all; other parentheses hold items.
pub fn with_items(cx: &Builder, start: u32, items: Vec<WithItem>, comma: bool, end: u32) -> Result<Vec<WithItem>> {
    let is_tuple = |item: &WithItem| match item.value.kind {
        ExprKind::Starred(_) => true,
        ExprKind::Named(..) => items.len() > 1 || comma,
        _ => false,
    };
    if items.iter().all(|item| item.target.is_none()) && items.iter().any(is_tuple) {
        let values = items.into_iter().map(|item| item.value).collect();
        return Ok(vec![WithItem { value: cx.group(start, (values, comma), end)?, target: None }]);
    }
    Ok(items)
}

// ---- arguments

pub fn args(Node { span, kind: args }: Node<Vec<Arg>>) -> Result<Vec<Arg>> {
    let mut keyword = false;
    let mut spread = false;
    for (at, arg) in args.iter().enumerate() {
        match &arg.kind {
            ArgKind::Positional(_) if spread => {
                return fail_behind(span, "positional argument follows keyword argument unpacking");
            }
            ArgKind::Positional(_) if keyword => {
                return fail_behind(span, "positional argument follows keyword argument");
            }
            ArgKind::Spread(_) if spread => {
                let comma = Span::new(args[at - 1].span.end, arg.span.end);
                return fail(comma, "iterable argument unpacking follows keyword argument unpacking");
            }
            ArgKind::Positional(_) | ArgKind::Spread(_) => {}
            ArgKind::Keyword(..) => keyword = true,
            ArgKind::KeywordSpread(_) => spread = true,
        }
    }
    Ok(args)
}

/// A parameter as it is written.
pub enum Written {
    Plain(Param),
    Slash,
    Star,
    Args(Param),
    Kwargs(Param),
}

pub fn params(written: Vec<Node<Written>>) -> Result<Params> {
    arrange(written, false)
}

/// Only in a lambda does Python say it behind the star when something is missing there.
pub fn lambda_params(written: Vec<Node<Written>>) -> Result<Params> {
    arrange(written, true)
}

fn arrange(written: Vec<Node<Written>>, is_lambda: bool) -> Result<Params> {
    let mut params = Params::default();
    let mut defaults = false;
    let mut star: Option<Span> = None;
    let mut slash = false;
    for (at, Node { span, kind }) in written.into_iter().enumerate() {
        if params.kwargs.is_some() {
            return fail(span, "parameters cannot follow var-keyword parameter");
        }
        match kind {
            Written::Plain(param) if star.is_some() => params.keyword_only.push(param),
            Written::Plain(param) => {
                if defaults && param.default.is_none() {
                    return fail(param.span, "parameter without a default follows parameter with a default");
                }
                defaults |= param.default.is_some();
                params.regular.push(param);
            }
            Written::Slash if slash => return fail(span, "/ may appear only once"),
            Written::Slash if star.is_some() => return fail(span, "/ must be ahead of *"),
            Written::Slash if at == 0 => return fail(span, "at least one parameter must precede /"),
            Written::Slash => {
                slash = true;
                params.positional_only = std::mem::take(&mut params.regular);
            }
            Written::Star | Written::Args(_) if star.is_some() => return fail(span, "* may appear only once"),
            Written::Star => star = Some(span),
            Written::Args(param) => {
                star = Some(span);
                params.args = Some(Box::new(param));
            }
            Written::Kwargs(param) => params.kwargs = Some(Box::new(param)),
        }
    }
    match star {
        Some(star) if params.args.is_none() && params.keyword_only.is_empty() => {
            const MESSAGE: &str = "named parameters must follow bare *";
            match params.kwargs {
                Some(kwargs) if is_lambda => fail(Span::new(kwargs.span.start - 2, kwargs.span.end), MESSAGE),
                None if is_lambda => fail_behind(star, MESSAGE),
                _ => fail(star, MESSAGE),
            }
        }
        _ => Ok(params),
    }
}

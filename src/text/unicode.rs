//! The one place that asks Unicode's tables.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// The character of `\N{name}`.
pub fn named(name: &str) -> Option<char> {
    unicode_names2::character(name)
}

pub fn is_identifier_start(character: char) -> bool {
    character == '_' || unicode_ident::is_xid_start(character)
}

pub fn is_identifier_continue(character: char) -> bool {
    unicode_ident::is_xid_continue(character)
}

pub fn nfkc(text: &str) -> Cow<'_, str> {
    if is_nfkc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfkc().collect()) }
}

pub fn name(character: char) -> Option<String> {
    unicode_names2::name(character).map(|name| name.to_string())
}

pub fn is_printable(code: u32) -> bool {
    code != 0xA0
}

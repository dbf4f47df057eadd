//! What Unicode says about characters, by Python's rules. The only place that speaks to the
//! crates which carry Unicode's tables; those are newer than any released Python's, so that a few
//! characters are known here of which Python has not heard yet.

pub use super::newer::is_newer;
pub use unicode_properties::GeneralCategory as Category;

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfkc};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The character that `\N{name}` stands for: its name in any case, or one of its formal aliases
/// (`LF`, `LINE FEED`, `NBSP`).
///
/// The crate matches loosely: spaces and hyphens in wrong places do not disturb it. Python minds
/// them, and so do we for names. For aliases, whose spelling the crate does not tell, we do not.
pub fn named(name: &str) -> Option<char> {
    if !is_shaped_like_a_name(name) {
        return None;
    }
    let found = unicode_names2::character(name)?;
    match self::name(found) {
        Some(official) if official.eq_ignore_ascii_case(name) => Some(found),
        Some(official) if letters(&official).eq(letters(name)) => None,
        _ => Some(found),
    }
}

/// Words of letters and digits. (The crate reads before the start of a name that begins with a
/// hyphen, which is a panic in a debug build.)
fn is_shaped_like_a_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ' || byte == b'-';
    name.bytes().all(fits) && !name.starts_with('-') && name.split(' ').all(|word| !word.is_empty())
}

fn letters(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase())
}

/// Unicode's name of a character, for messages. Control characters have none.
pub fn name(c: char) -> Option<String> {
    unicode_names2::name(c).map(|name| name.to_string())
}

/// A code point's general category. What is newer than Python's Unicode counts as unassigned.
pub fn category(code_point: u32) -> Category {
    match char::from_u32(code_point) {
        Some(_) if is_newer(code_point) => Category::Unassigned,
        Some(c) => c.general_category(),
        None => Category::Surrogate,
    }
}

/// `str.isprintable`: whether `repr` shows the code point itself and not an escape sequence.
pub fn is_printable(code_point: u32) -> bool {
    match char::from_u32(code_point) {
        Some(' '..='~') => true,
        Some(_) if is_newer(code_point) => false,
        Some(c) => !matches!(c.general_category_group(), GeneralCategoryGroup::Other | GeneralCategoryGroup::Separator),
        None => false,
    }
}

pub fn is_identifier_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

/// Unicode has come to allow joiners, which nobody sees, and dots between words; Python 3.12 does
/// not yet.
pub fn is_identifier_continue(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{30fb}' | '\u{ff65}')
}

/// The normal form in which Python compares identifiers.
pub fn nfkc(text: &str) -> Cow<'_, str> {
    if is_nfkc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfkc().collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_aliases_are_found_in_any_case() {
        assert_eq!(named("BLACK STAR"), Some('★'));
        assert_eq!(named("black star"), Some('★'));
        assert_eq!(named("LF"), Some('\n'));
        assert_eq!(named("Line Feed"), Some('\n'));
        assert_eq!(named("NBSP"), Some('\u{a0}'));
        assert_eq!(named("NULL"), Some('\0'));
        assert_eq!(named("BELL"), Some('🔔'));
        assert_eq!(named("HANGUL SYLLABLE GA"), Some('가'));
        assert_eq!(named("CJK UNIFIED IDEOGRAPH-4E00"), Some('一'));
    }

    #[test]
    fn spaces_and_hyphens_of_a_name_matter() {
        assert_eq!(named("HANGUL JUNGSEONG OE"), Some('\u{116c}'));
        assert_eq!(named("HANGUL JUNGSEONG O-E"), Some('\u{1180}'));
        for wrong in ["BLACKSTAR", "BLACK_STAR", "BLACK-STAR", " BLACK STAR", "BLACK STAR ", "BLACK  STAR"] {
            assert_eq!(named(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn nonsense_has_no_name() {
        for wrong in ["", " ", "-", "-A", "A-", "LATIN", "ż", "\0", "HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-"] {
            assert_eq!(named(wrong), None, "{wrong:?}");
        }
        assert_eq!(name('\n'), None);
        assert_eq!(name('★').as_deref(), Some("BLACK STAR"));
    }

    #[test]
    fn identifiers_are_folded_to_their_normal_form() {
        assert!(matches!(nfkc("été"), Cow::Borrowed("été")));
        assert_eq!(nfkc("ﬁ"), "fi");
        assert_eq!(nfkc("e\u{301}"), "é");
    }
}

//! What code points are, by Python's rules.
//!
//! Facts about a code point are flags in a word. Unicode's tables are good to carry but slow to ask, so that what they
//! say of the code points in use is written down in pages, each when it is first needed.

use crate::text::unicode::{self, Category};
use std::sync::OnceLock;

/// What is a space and what ends a line: the difference between characters and bytes.
pub trait Alphabet {
    fn is_space(code_point: u32) -> bool;
    fn is_line_break(code_point: u32) -> bool;
}

/// The characters of `str`.
#[derive(Debug, Clone, Copy)]
pub struct Text;

/// The bytes of `bytes`, of which those of ASCII mean something.
#[derive(Debug, Clone, Copy)]
pub struct Octets;

/// `\t \n \v \f \r` and the space, as bits.
const ASCII_SPACES: u64 = 0x1f << 9 | 1 << 32;
/// Four more, which separate files, groups, records and units.
const SEPARATORS: u64 = 0xf << 28;
/// `\n \v \f \r` and three of the separators.
const LINE_BREAKS: u64 = 0xf << 10 | 0x7 << 28;

impl Alphabet for Text {
    #[inline]
    fn is_space(code_point: u32) -> bool {
        match code_point {
            0x21..0x85 => false,
            ..0x21 => (ASCII_SPACES | SEPARATORS) >> code_point & 1 != 0,
            _ => matches!(
                code_point,
                0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000
            ),
        }
    }

    #[inline]
    fn is_line_break(code_point: u32) -> bool {
        match code_point {
            ..0x40 => LINE_BREAKS >> code_point & 1 != 0,
            _ => matches!(code_point, 0x85 | 0x2028 | 0x2029),
        }
    }
}

impl Alphabet for Octets {
    #[inline]
    fn is_space(code_point: u32) -> bool {
        code_point < 0x40 && ASCII_SPACES >> code_point & 1 != 0
    }

    #[inline]
    fn is_line_break(code_point: u32) -> bool {
        matches!(code_point, 0x0a | 0x0d)
    }
}

/// Facts about a code point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts(u16);

impl Facts {
    pub const ALPHA: Facts = Facts(1);
    pub const DECIMAL: Facts = Facts(1 << 1);
    pub const DIGIT: Facts = Facts(1 << 2);
    pub const NUMERIC: Facts = Facts(1 << 3);
    pub const ALNUM: Facts = Facts(0xf);
    pub const UPPER: Facts = Facts(1 << 4);
    pub const LOWER: Facts = Facts(1 << 5);
    pub const TITLE: Facts = Facts(1 << 6);
    /// Upper, lower or title case.
    pub const CASED: Facts = Facts(0x7 << 4);
    pub const PRINTABLE: Facts = Facts(1 << 7);
    pub const NAME_START: Facts = Facts(1 << 8);
    pub const NAME_CONTINUE: Facts = Facts(1 << 9);
    /// Does not part a word, such as an apostrophe or an accent.
    pub const CASE_IGNORABLE: Facts = Facts(1 << 10);

    pub fn any(self, of: Facts) -> bool {
        self.0 & of.0 != 0
    }

    fn set(&mut self, facts: Facts, is_so: bool) {
        if is_so {
            self.0 |= facts.0;
        }
    }
}

const PAGE: usize = 128;
/// Two planes, which hold the scripts of the living; what lies above is looked up each time.
const PAGES: usize = 0x20000 / PAGE;

static KNOWN: [OnceLock<Box<[Facts; PAGE]>>; PAGES] = [const { OnceLock::new() }; PAGES];

#[inline]
pub fn facts(code_point: u32) -> Facts {
    let at = code_point as usize;
    match KNOWN.get(at / PAGE) {
        Some(page) => page.get_or_init(|| written(at / PAGE))[at % PAGE],
        None => looked_up(code_point),
    }
}

#[cold]
fn written(page: usize) -> Box<[Facts; PAGE]> {
    Box::new(std::array::from_fn(|at| looked_up((page * PAGE + at) as u32)))
}

fn looked_up(code_point: u32) -> Facts {
    let mut facts = Facts(0);
    let category = unicode::category(code_point);
    let Some(character) = char::from_u32(code_point).filter(|_| category != Category::Unassigned) else { return facts };
    use Category::*;
    let is_decimal = category == DecimalNumber;
    let is_digit = is_decimal || is_other_digit(code_point);
    let is_number = is_digit || matches!(category, LetterNumber | OtherNumber);
    facts.set(
        Facts::ALPHA,
        matches!(category, UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter),
    );
    facts.set(Facts::DECIMAL, is_decimal);
    facts.set(Facts::DIGIT, is_digit);
    facts.set(Facts::NUMERIC, is_number || NUMERALS.binary_search(&code_point).is_ok());
    facts.set(Facts::UPPER, character.is_uppercase());
    facts.set(Facts::LOWER, character.is_lowercase() || code_point == PHARYNGEAL_FRICATIVE);
    facts.set(Facts::TITLE, category == TitlecaseLetter);
    facts.set(Facts::PRINTABLE, unicode::is_printable(code_point));
    facts.set(Facts::NAME_START, unicode::is_identifier_start(character));
    facts.set(Facts::NAME_CONTINUE, unicode::is_identifier_continue(character));
    let is_mark = matches!(category, NonspacingMark | EnclosingMark | Format | ModifierLetter | ModifierSymbol);
    facts.set(Facts::CASE_IGNORABLE, is_mark || is_inside_words(code_point) || code_point == AHOM_RA);
    facts
}

/// `ʕ` and a sign of the Ahom script, which newer versions of Unicode took for something else.
const PHARYNGEAL_FRICATIVE: u32 = 0x295;
const AHOM_RA: u32 = 0x1171e;

/// Signs that stand inside words, such as apostrophes: Unicode's MidLetter, MidNumLet and Single_Quote.
fn is_inside_words(code_point: u32) -> bool {
    const SIGNS: [u32; 15] =
        [0x27, 0x2e, 0x3a, 0xb7, 0x387, 0x55f, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2027, 0xfe13, 0xfe52, 0xfe55, 0xff07];
    SIGNS.contains(&code_point) || matches!(code_point, 0xff0e | 0xff1a)
}

/// Digits that make no decimal number: circled, superscript and the like. First and last ones.
#[rustfmt::skip]
const OTHER_DIGITS: [(u32, u32); 20] = [
    (0xb2, 0xb3), (0xb9, 0xb9), (0x1369, 0x1371), (0x19da, 0x19da), (0x2070, 0x2070), (0x2074, 0x2079),
    (0x2080, 0x2089), (0x2460, 0x2468), (0x2474, 0x247c), (0x2488, 0x2490), (0x24ea, 0x24ea), (0x24f5, 0x24fd),
    (0x24ff, 0x24ff), (0x2776, 0x277e), (0x2780, 0x2788), (0x278a, 0x2792), (0x10a40, 0x10a43), (0x10e60, 0x10e68),
    (0x11052, 0x1105a), (0x1f100, 0x1f10a),
];

fn is_other_digit(code_point: u32) -> bool {
    OTHER_DIGITS.iter().any(|(first, last)| (*first..=*last).contains(&code_point))
}

/// Chinese numerals, which are letters by their category.
#[rustfmt::skip]
const NUMERALS: [u32; 81] = [
    0x3405, 0x3483, 0x382a, 0x3b4d, 0x4e00, 0x4e03, 0x4e07, 0x4e09, 0x4e5d, 0x4e8c, 0x4e94, 0x4e96, 0x4ebf, 0x4ec0,
    0x4edf, 0x4ee8, 0x4f0d, 0x4f70, 0x5104, 0x5146, 0x5169, 0x516b, 0x516d, 0x5341, 0x5343, 0x5344, 0x5345, 0x534c,
    0x53c1, 0x53c2, 0x53c3, 0x53c4, 0x56db, 0x58f1, 0x58f9, 0x5e7a, 0x5efe, 0x5eff, 0x5f0c, 0x5f0d, 0x5f0e, 0x5f10,
    0x62fe, 0x634c, 0x67d2, 0x6f06, 0x7396, 0x767e, 0x8086, 0x842c, 0x8cae, 0x8cb3, 0x8d30, 0x9621, 0x9646, 0x964c,
    0x9678, 0x96f6, 0xf96b, 0xf973, 0xf978, 0xf9b2, 0xf9d1, 0xf9d3, 0xf9fd, 0x20001, 0x20064, 0x200e2, 0x20121,
    0x2092a, 0x20983, 0x2098c, 0x2099c, 0x20aea, 0x20afd, 0x20b19, 0x22390, 0x22998, 0x23b1b, 0x2626d, 0x2f890,
];

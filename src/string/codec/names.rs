//! The names of encodings.

use super::charmap::Charmap;
use super::multibyte::Multibyte;
use super::{Codec, Order};

/// Python's other names, in the form that [`normalized`] gives them, after the name of the codec.
#[rustfmt::skip]
const ALIASES: [(&str, &[&str]); 52] = [
    ("ascii", &["646", "ansi_x3.4_1968", "ansi_x3.4_1986", "ansi_x3_4_1968", "cp367", "csascii", "ibm367", "iso646_us",
        "iso_646.irv_1991", "iso_ir_6", "us", "us_ascii"]),
    ("iso8859-1", &["latin_1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859", "iso8859_1", "iso_8859_1",
        "iso_8859_1_1987", "iso_ir_100", "l1", "latin", "latin1"]),
    ("utf-8", &["utf_8", "cp65001", "u8", "utf", "utf8", "utf8_ucs2", "utf8_ucs4"]),
    ("utf-8-sig", &["utf_8_sig"]),
    ("utf-16", &["utf_16", "u16", "utf16"]),
    ("utf-16-le", &["utf_16_le", "unicodelittleunmarked", "utf_16le"]),
    ("utf-16-be", &["utf_16_be", "unicodebigunmarked", "utf_16be"]),
    ("utf-32", &["utf_32", "u32", "utf32"]),
    ("utf-32-le", &["utf_32_le", "utf_32le"]),
    ("utf-32-be", &["utf_32_be", "utf_32be"]),
    ("cp1250", &["1250", "windows_1250"]),
    ("cp1251", &["1251", "windows_1251"]),
    ("cp1252", &["1252", "windows_1252"]),
    ("cp1253", &["1253", "windows_1253"]),
    ("cp1254", &["1254", "windows_1254"]),
    ("cp1255", &["1255", "windows_1255"]),
    ("cp1256", &["1256", "windows_1256"]),
    ("cp1257", &["1257", "windows_1257"]),
    ("cp1258", &["1258", "windows_1258"]),
    ("cp866", &["866", "csibm866", "ibm866"]),
    ("cp874", &[]),
    ("iso8859-2", &["iso8859_2", "csisolatin2", "iso_8859_2", "iso_8859_2_1987", "iso_ir_101", "l2", "latin2"]),
    ("iso8859-3", &["iso8859_3", "csisolatin3", "iso_8859_3", "iso_8859_3_1988", "iso_ir_109", "l3", "latin3"]),
    ("iso8859-4", &["iso8859_4", "csisolatin4", "iso_8859_4", "iso_8859_4_1988", "iso_ir_110", "l4", "latin4"]),
    ("iso8859-5", &["iso8859_5", "csisolatincyrillic", "cyrillic", "iso_8859_5", "iso_8859_5_1988", "iso_ir_144"]),
    ("iso8859-6", &["iso8859_6", "arabic", "asmo_708", "csisolatinarabic", "ecma_114", "iso_8859_6", "iso_8859_6_1987",
        "iso_ir_127"]),
    ("iso8859-7", &["iso8859_7", "csisolatingreek", "ecma_118", "elot_928", "greek", "greek8", "iso_8859_7",
        "iso_8859_7_1987", "iso_ir_126"]),
    ("iso8859-8", &["iso8859_8", "csisolatinhebrew", "hebrew", "iso_8859_8", "iso_8859_8_1988", "iso_ir_138"]),
    ("iso8859-9", &["iso8859_9", "csisolatin5", "iso_8859_9", "iso_8859_9_1989", "iso_ir_148", "l5", "latin5"]),
    ("iso8859-10", &["iso8859_10", "csisolatin6", "iso_8859_10", "iso_8859_10_1992", "iso_ir_157", "l6", "latin6"]),
    ("iso8859-11", &["iso8859_11", "iso_8859_11", "iso_8859_11_2001", "thai"]),
    ("iso8859-13", &["iso8859_13", "iso_8859_13", "l7", "latin7"]),
    ("iso8859-14", &["iso8859_14", "iso_8859_14", "iso_8859_14_1998", "iso_celtic", "iso_ir_199", "l8", "latin8"]),
    ("iso8859-15", &["iso8859_15", "iso_8859_15", "l9", "latin9"]),
    ("iso8859-16", &["iso8859_16", "iso_8859_16", "iso_8859_16_2001", "iso_ir_226", "l10", "latin10"]),
    ("koi8-r", &["koi8_r", "cskoi8r"]),
    ("koi8-u", &["koi8_u"]),
    ("mac-cyrillic", &["mac_cyrillic", "maccyrillic"]),
    ("mac-roman", &["mac_roman", "macintosh", "macroman"]),
    ("tis-620", &["tis_620", "iso_ir_166", "tis620", "tis_620_0", "tis_620_2529_0", "tis_620_2529_1"]),
    ("big5", &["big5_tw", "csbig5", "x_mac_trad_chinese"]),
    ("big5hkscs", &["big5_hkscs", "hkscs"]),
    ("cp932", &["932", "ms932", "ms_kanji", "mskanji"]),
    ("cp949", &["949", "ms949", "uhc"]),
    ("cp950", &["950", "ms950"]),
    ("euc_jp", &["eucjp", "u_jis", "ujis"]),
    ("euc_kr", &["euckr", "korean", "ks_c_5601", "ks_c_5601_1987", "ks_x_1001", "ksc5601", "ksx1001", "x_mac_korean"]),
    ("gb18030", &["gb18030_2000"]),
    ("gb2312", &["chinese", "csiso58gb231280", "euc_cn", "euccn", "eucgb2312_cn", "gb2312_1980", "gb2312_80",
        "iso_ir_58", "x_mac_simp_chinese"]),
    ("gbk", &["936", "cp936", "ms936"]),
    ("iso2022_jp", &["csiso2022jp", "iso2022jp", "iso_2022_jp"]),
    ("shift_jis", &["csshiftjis", "s_jis", "shiftjis", "sjis", "x_mac_japanese"]),
];

pub fn lookup(name: &str) -> Option<Codec> {
    // What nearly everybody writes.
    if let "utf-8" | "utf8" | "UTF-8" = name {
        return Some(Codec::Utf8);
    }
    let name = normalized(name);
    let undotted = name.replace('.', "_");
    let is_meant = |(official, aliases): &&(&str, &[&str])| {
        *official == name || aliases.contains(&&*name) || aliases.contains(&&*undotted)
    };
    let (official, _) = ALIASES.iter().find(is_meant)?;
    Some(match *official {
        "utf-8" => Codec::Utf8,
        "utf-8-sig" => Codec::Utf8Sig,
        "ascii" => Codec::Ascii,
        "iso8859-1" => Codec::Latin1,
        "utf-16" => Codec::Utf16(Order::Marked),
        "utf-16-le" => Codec::Utf16(Order::Little),
        "utf-16-be" => Codec::Utf16(Order::Big),
        "utf-32" => Codec::Utf32(Order::Marked),
        "utf-32-le" => Codec::Utf32(Order::Little),
        "utf-32-be" => Codec::Utf32(Order::Big),
        other => return Charmap::named(other).map(Codec::Charmap).or(Multibyte::named(other).map(Codec::Multibyte)),
    })
}

/// Lower case, and one underscore for whatever stands between letters, digits and dots.
fn normalized(name: &str) -> String {
    let mut out = String::new();
    let mut is_between = false;
    for c in name.chars() {
        if !c.is_alphanumeric() && c != '.' {
            is_between = true;
            continue;
        }
        if is_between && !out.is_empty() {
            out.push('_');
        }
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        }
        is_between = false;
    }
    out
}

//! Strings filled up to a width. Positions are units: nobody asks a terminal.

use super::pieces::Piece;
use super::units::{Unit, Units, each_width};

pub const TOO_LONG: &str = "padded string is too long";
pub const TABS_TOO_LONG: &str = "new string is too long";

pub fn center(units: Units, width: usize, fill: u32) -> [Piece; 3] {
    let margin = width.saturating_sub(units.len());
    // Where both sides cannot be equal, an odd width puts more to the left.
    let left = margin / 2 + (margin & width & 1);
    [Piece::Fill(fill, left), Piece::Part(units), Piece::Fill(fill, margin - left)]
}

pub fn ljust(units: Units, width: usize, fill: u32) -> [Piece; 2] {
    [Piece::Part(units), Piece::Fill(fill, width.saturating_sub(units.len()))]
}

pub fn rjust(units: Units, width: usize, fill: u32) -> [Piece; 2] {
    [Piece::Fill(fill, width.saturating_sub(units.len())), Piece::Part(units)]
}

/// Zeros between the sign, if any, and the rest.
pub fn zfill(units: Units, width: usize) -> [Piece; 3] {
    const SIGNS: [Option<u32>; 2] = [Some('+' as u32), Some('-' as u32)];
    let sign = usize::from(SIGNS.contains(&units.get(0)));
    let zeros = Piece::Fill('0' as u32, width.saturating_sub(units.len()));
    [Piece::Part(units.range(0..sign)), zeros, Piece::Part(units.after(sign))]
}

/// `expandtabs`: the pieces between tabs, and the spaces for each tab.
#[derive(Debug, Clone)]
pub struct ExpandedTabs<'a> {
    units: Units<'a>,
    at: usize,
    tab_size: usize,
    column: usize,
}

impl<'a> ExpandedTabs<'a> {
    /// With a tab size of zero, or a negative one, tabs vanish.
    pub fn new(units: Units<'a>, tab_size: i64) -> Self {
        ExpandedTabs { units, at: 0, tab_size: usize::try_from(tab_size).unwrap_or(0), column: 0 }
    }
}

impl<'a> Iterator for ExpandedTabs<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let rest = self.units.after(self.at);
        if rest.get(0)? == u32::from(b'\t') {
            self.at += 1;
            let spaces = if self.tab_size == 0 { 0 } else { self.tab_size - self.column % self.tab_size };
            self.column = self.column.wrapping_add(spaces);
            return Some(Piece::Fill(' '.into(), spaces));
        }
        let (len, column) = each_width!(rest, slice => until_tab(slice, self.column));
        self.at += len;
        self.column = column;
        Some(Piece::Part(rest.range(0..len)))
    }
}

/// How many units stand before the next tab, and the column after them.
fn until_tab<U: Unit>(slice: &[U], column: usize) -> (usize, usize) {
    let len = U::position(slice, U::cut('\t'.into())).unwrap_or(slice.len());
    let last_break = slice[..len].iter().rposition(|unit| matches!(unit.code(), 0x0a | 0x0d));
    (len, last_break.map_or(column + len, |at| len - at - 1))
}

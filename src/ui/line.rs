//! A line of styled parts that never leaves its area and never shows a character that a terminal would obey.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::reader::Area;
use crate::text::{as_visible, clusters, is_plain};

/// Cells that a text takes.
pub(super) fn cells(text: &str) -> u16 {
    crate::text::cells(text).min(usize::from(u16::MAX)) as u16
}

/// As much of a text as fits into `width` cells; if something is cut off, `ellipsis` stands at its end.
pub(super) fn fitted<'a>(text: &'a str, width: u16, ellipsis: &str) -> Cow<'a, str> {
    if cells(text) <= width {
        return Cow::Borrowed(text);
    }
    let room = width.saturating_sub(cells(ellipsis));
    let mut out = String::new();
    let mut used = 0;
    for grapheme in clusters(text) {
        let next = used + cells(grapheme);
        if next > room {
            break;
        }
        out.push_str(grapheme);
        used = next;
    }
    if room > 0 || cells(ellipsis) <= width {
        out.push_str(ellipsis);
    }
    Cow::Owned(out)
}

/// A one-line pen: writes parts one after the other until its area is full.
pub(super) struct Pen<'a> {
    buffer: &'a mut Buffer,
    area: Area,
    x: u16,
    ellipsis: &'static str,
}

impl<'a> Pen<'a> {
    /// A pen at the beginning of row `row` of an area.
    pub(super) fn new(buffer: &'a mut Buffer, area: Area, row: u16, ellipsis: &'static str) -> Self {
        let height = u16::from(row < area.height);
        let area = Area { y: area.y + row, height, ..area };
        Self { buffer, area, x: 0, ellipsis }
    }

    /// Cells that are left.
    pub(super) fn room(&self) -> u16 {
        if self.area.height == 0 { 0 } else { self.area.width.saturating_sub(self.x) }
    }

    /// Writes text; foreign text is made visible here, so nobody has to remember it.
    pub(super) fn write(&mut self, text: &str, style: Style) -> &mut Self {
        self.write_limited(text, style, u16::MAX)
    }

    /// Writes text into at most `limit` cells.
    pub(super) fn write_limited(&mut self, text: &str, style: Style, limit: u16) -> &mut Self {
        let room = self.room().min(limit);
        if room > 0 {
            let shown = as_visible(text);
            let shown = fitted(&shown, room, self.ellipsis);
            if shown.chars().all(is_plain) {
                self.put_plain(&shown, style);
            } else {
                let at = self.area.x + self.x;
                let (x, _) = self.buffer.set_stringn(at, self.area.y, &shown, usize::from(room), style);
                self.x = x - self.area.x;
            }
        }
        self
    }

    /// Writes text of plain characters, one a cell, for which there is room: nearly all that is ever drawn, many times
    /// faster than what may be of any width.
    fn put_plain(&mut self, text: &str, style: Style) {
        for c in text.chars() {
            if let Some(cell) = self.buffer.cell_mut((self.area.x + self.x, self.area.y)) {
                cell.set_char(c).set_style(style);
            }
            self.x += 1;
        }
    }

    /// Leaves cells empty up to a column of the area.
    pub(super) fn skip_to(&mut self, column: u16) -> &mut Self {
        self.x = self.x.max(column);
        self
    }

    /// Leaves cells empty so that what follows stands `width` cells before the end; nothing if there is no such room.
    pub(super) fn skip_to_last(&mut self, width: u16) -> &mut Self {
        self.x = self.x.max(self.area.width.saturating_sub(width));
        self
    }
}

/// Makes every cell of an area a blank of a style.
pub(super) fn fill(buffer: &mut Buffer, area: Area, style: Style) {
    for y in area.y..area.y + area.height {
        for x in area.x..area.x + area.width {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_are_not_cut_in_half() {
        assert_eq!(fitted("漢字漢字", 5, "…"), "漢字…");
        assert_eq!(fitted("漢字漢字", 4, "…"), "漢…");
        assert_eq!(fitted("kurz", 4, "…"), "kurz");
    }
}

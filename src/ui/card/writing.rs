//! A note being written, and the one-line field that lists use too.

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation as _;

use super::frame::{draw_frame, is_wordy};
use crate::reader::{Area, Card, Target, Writing};
use crate::text::visible;
use crate::ui::line::{Pen, cells};
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws the field for a note below what it is about.
pub(super) fn draw_writing(painter: &Painter, card: &Card, writing: &Writing, buffer: &mut Buffer) {
    let title = match (writing.target, is_wordy(painter)) {
        (Target::Sentence(_), true) => "note on this sentence: enter saves, esc sets aside",
        (Target::Linked { .. }, true) => "note on this pair: enter saves, esc sets aside",
        (Target::Sentence(_), false) => "note: enter saves, esc sets aside",
        (Target::Linked { .. }, false) => "both: enter saves, esc sets aside",
    };
    let spots = writing.target.spots();
    let Some(frame) = painter.reader.card_area(card) else { return };
    let inside = draw_frame(painter, title, frame, buffer);
    for (row, spot) in spots.iter().enumerate() {
        let quoted = painter.reader.shelf.get(spot.article).article.text(spot.span);
        Pen::new(buffer, inside, row as u16, painter.glyphs.ellipsis).write(quoted, painter.style(Role::Quotation));
    }
    let last = inside.height.saturating_sub(1);
    let field = Area { y: inside.y + last, height: inside.height.min(1), ..inside };
    draw_field(painter, painter.glyphs.focus, &writing.input, field, buffer);
}

/// Draws a text field; the part around its cursor is visible, and the cursor is a reversed cell, because the terminal's
/// own stays hidden.
pub(in crate::ui) fn draw_field(painter: &Painter, prompt: &str, input: &Input, area: Area, buffer: &mut Buffer) {
    let style = painter.style(Role::Field);
    painter.point(area.x, area.y);
    let mut pen = Pen::new(buffer, area, 0, "");
    pen.write(prompt, painter.style(Role::CardTitle));
    let before: String = input.value().chars().take(input.cursor()).collect();
    let after: String = input.value().chars().skip(input.cursor()).collect();
    let mut rest = after.graphemes(true);
    let under = rest.next().unwrap_or(" ");
    let room = pen.room().saturating_sub(cells(under));
    pen.write(&tail(&visible(&before), room), style);
    pen.write(under, style.add_modifier(Modifier::REVERSED)).write(rest.as_str(), style);
}

/// The end of a text, as much as fits.
fn tail(text: &str, width: u16) -> String {
    let mut used = 0;
    let fitting = text.graphemes(true).rev().take_while(|grapheme| {
        used += cells(grapheme);
        used <= width
    });
    let mut graphemes: Vec<&str> = fitting.collect();
    graphemes.reverse();
    graphemes.concat()
}

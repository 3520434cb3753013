//! The box that a card stands in.

use ratatui::buffer::Buffer;

use crate::reader::{Area, inside};
use crate::ui::line::{Pen, fill};
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws an empty box with a title in its upper edge. Returns the area inside.
pub(super) fn draw_frame(painter: &Painter, title: &str, area: Area, buffer: &mut Buffer) -> Area {
    fill(buffer, area, painter.filled(Role::Card));
    draw_edges(painter, area, title, buffer);
    inside(area)
}

/// Whether there is room for a title that says in words what can be done.
pub(super) fn is_wordy(painter: &Painter) -> bool {
    painter.reader.view.size.columns >= WORDY
}

/// From so many columns on.
const WORDY: u16 = 60;

fn draw_edges(painter: &Painter, area: Area, title: &str, buffer: &mut Buffer) {
    let (glyphs, style) = (&painter.glyphs.line, painter.style(Role::CardBorder));
    let across = glyphs.horizontal.repeat(usize::from(area.width.saturating_sub(2)));
    let top = format!("{}{across}{}", glyphs.down_right, glyphs.down_left);
    let bottom = format!("{}{across}{}", glyphs.up_right, glyphs.up_left);
    Pen::new(buffer, area, 0, "").write(&top, style);
    Pen::new(buffer, area, area.height.saturating_sub(1), "").write(&bottom, style);
    for row in 1..area.height.saturating_sub(1) {
        let mut pen = Pen::new(buffer, area, row, "");
        pen.write(glyphs.vertical, style).skip_to_last(1).write(glyphs.vertical, style);
    }
    let inside = Area { x: area.x + area.width.min(2), width: area.width.saturating_sub(4), ..area };
    Pen::new(buffer, inside, 0, painter.glyphs.ellipsis).write(&format!(" {title} "), painter.style(Role::CardTitle));
}

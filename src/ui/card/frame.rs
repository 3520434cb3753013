//! The box that a card stands in.

use ratatui::buffer::Buffer;

use crate::reader::{Area, Size};
use crate::ui::line::{Pen, fill};
use crate::ui::notice::notice_rows;
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// In the middle.
    Middle,
    /// At the bottom, above the status row: the text above it stays readable.
    Bottom,
}

/// Draws an empty box of at most the wanted size with a title in its upper edge. Returns the area inside.
pub(super) fn draw_frame(painter: &Painter, title: &str, wanted: Size, anchor: Anchor, buffer: &mut Buffer) -> Area {
    let screen = painter.reader.view.size;
    let width = wanted.columns.min(screen.columns);
    // What is told at the bottom is about the card as a rule: it covers nothing of it.
    let below = notice_rows(painter).max(1);
    let height = wanted.rows.min(screen.rows.saturating_sub(below));
    let bottom = screen.rows.saturating_sub(height + below);
    let y = match anchor {
        Anchor::Middle => bottom / 2,
        Anchor::Bottom => bottom,
    };
    let area = Area { x: (screen.columns - width) / 2, y, width, height };
    fill(buffer, area, painter.filled(Role::Card));
    draw_edges(painter, area, title, buffer);
    Area {
        x: area.x + area.width.min(2),
        y: area.y + area.height.min(1),
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

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

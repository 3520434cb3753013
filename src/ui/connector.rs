//! Between the texts: a line from the current sentence to its partner, and for what is out of sight where it is.
//!
//! ```text
//! 12≠ ├──────╮              12≠ ├────▼ ¶9      the partner is further down, in paragraph 9
//!            ╰─────┤ 12≠
//! ```

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::gutter::{link_label, link_style};
use super::line::{Pen, cells};
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, Geometry};
use crate::text::{Pair, Side};

/// Draws the connector of the lit link.
pub(super) fn draw_connector(painter: &Painter, geometry: &Geometry, buffer: &mut Buffer) {
    let Some((id, link)) = painter.reader.current_link() else { return };
    let Some(area) = between_labels(geometry, cells(&link_label(painter, id, link))) else { return };
    let rows =
        Pair::from_fn(|side| painter.reader.panes[side].as_ref()?.row_of_sentence(link.sentences[side], area.height));
    let style = link_style(painter, link);
    match (rows.left, rows.right) {
        (Some(left), Some(right)) => draw_line(painter, area, Pair::new(left, right), style, buffer),
        (Some(row), None) => draw_stub(painter, area, Side::Left, row, style, buffer),
        (None, Some(row)) => draw_stub(painter, area, Side::Right, row, style, buffer),
        (None, None) => {}
    }
}

/// From the end of the left label to the beginning of the right one, if both are `width` cells wide.
fn between_labels(geometry: &Geometry, width: u16) -> Option<Area> {
    let Pair { left: Some(left), right: Some(right) } = geometry.panes else { return None };
    let start = left.label.x + width + 2;
    let end = (right.label.x + right.label.width).checked_sub(width + 2)?;
    (start < end).then(|| Area { x: start, width: end - start, ..left.label })
}

fn put(buffer: &mut Buffer, area: Area, column: u16, row: u16, glyph: &str, style: Style) {
    if column < area.width
        && row < area.height
        && let Some(cell) = buffer.cell_mut((area.x + column, area.y + row))
    {
        cell.set_symbol(glyph).set_style(style);
    }
}

/// A line with at most two corners in the middle column.
fn draw_line(painter: &Painter, area: Area, rows: Pair<u16>, style: Style, buffer: &mut Buffer) {
    let glyphs = &painter.glyphs.line;
    let (middle, last) = (area.width / 2, area.width.saturating_sub(1));
    for column in 0..=last {
        let row = if column < middle { rows.left } else { rows.right };
        put(buffer, area, column, row, glyphs.horizontal, style);
    }
    if rows.left != rows.right {
        let down = rows.left < rows.right;
        let corners = if down { (glyphs.down_left, glyphs.up_right) } else { (glyphs.up_left, glyphs.down_right) };
        for row in rows.left.min(rows.right)..rows.left.max(rows.right) {
            put(buffer, area, middle, row, glyphs.vertical, style);
        }
        put(buffer, area, middle, rows.left, corners.0, style);
        put(buffer, area, middle, rows.right, corners.1, style);
    }
    put(buffer, area, 0, rows.left, glyphs.ends[0], style);
    put(buffer, area, last, rows.right, glyphs.ends[1], style);
}

/// A stub at the visible end that says where the other one is.
fn draw_stub(painter: &Painter, area: Area, side: Side, row: u16, style: Style, buffer: &mut Buffer) {
    let Some((_, link)) = painter.reader.current_link() else { return };
    let hidden = side.other();
    let Some(pane) = &painter.reader.panes[hidden] else { return };
    let sentence = link.sentences[hidden];
    let below = pane.flow.place_of(sentence) > pane.top;
    let paragraph = pane.article().sentence(sentence).block.index() + 1;
    let arrow = painter.glyphs.arrows[usize::from(below)];
    let text = format!("{arrow}{paragraph}");
    let last = area.width.saturating_sub(1);
    let [left, right] = painter.glyphs.line.ends;
    let (end, end_column, text_at) = match side {
        Side::Left => (left, 0, 1),
        Side::Right => (right, last, last.saturating_sub(cells(&text))),
    };
    put(buffer, area, end_column, row, end, style);
    let room = Area { x: area.x + text_at, width: area.width.saturating_sub(text_at), ..area };
    Pen::new(buffer, room, row, "").write(&text, style.patch(painter.style(Role::Connector)));
}

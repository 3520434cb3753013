//! Beside a text: all of it in one column, so that one sees where differences are and which part is in the window.

use ratatui::buffer::Buffer;

use super::gutter::relation_role;
use super::line::Pen;
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, PaneArea, Stretch};
use crate::text::Side;

/// Where the search found something, by the key that it is begun with.
const FOUND: &str = "/";

/// Draws the overview of a side: the bar on the side of the text, marks beside it.
pub(super) fn draw_overview(painter: &Painter, side: Side, areas: PaneArea, buffer: &mut Buffer) {
    let area = areas.overview;
    if area.width < 2 {
        return;
    }
    let (mark_at, bar_at) = if area.x < areas.margin.x { (0, 1) } else { (1, 0) };
    for (row, stretch) in painter.reader.overview(side, area.height).iter().enumerate() {
        draw_cell(
            painter,
            stretch.visible.then_some((painter.glyphs.line.vertical, Role::Overview)),
            (area, bar_at, row),
            buffer,
        );
        draw_cell(painter, mark(painter, *stretch), (area, mark_at, row), buffer);
    }
}

fn mark(painter: &Painter, stretch: Stretch) -> Option<(&'static str, Role)> {
    match (stretch.found, stretch.relation) {
        (true, _) => Some((FOUND, Role::Found)),
        (false, Some(relation)) => Some((painter.glyphs.relation(relation), relation_role(relation))),
        (false, None) => None,
    }
}

fn draw_cell(painter: &Painter, drawn: Option<(&'static str, Role)>, at: (Area, u16, usize), buffer: &mut Buffer) {
    let (area, column, row) = at;
    if let Some((glyph, role)) = drawn {
        let cell = Area { x: area.x + column, width: 1, ..area };
        Pen::new(buffer, cell, row as u16, "").write(glyph, painter.style(role));
    }
}

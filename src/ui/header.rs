//! The row above the texts: which article is on which side, from where, and how much of it the other side tells too.

use ratatui::buffer::Buffer;

use super::glyph::GlyphSet;
use super::line::{Pen, fill};
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, Geometry, Pane};
use crate::text::Side;

/// Draws the header row.
pub(super) fn draw_header(painter: &Painter, geometry: &Geometry, buffer: &mut Buffer) {
    fill(buffer, geometry.header, painter.style(Role::Text));
    for side in Side::BOTH {
        if let (Some(pane), Some(area)) = (&painter.reader.panes[side], header_area(geometry, side)) {
            draw_side(painter, side, pane, area, buffer);
        }
    }
}

/// Above the text of a side, with the mark of the focus in the column before it; what is free beside it is used too.
fn header_area(geometry: &Geometry, side: Side) -> Option<Area> {
    let pane = geometry.panes[side]?;
    let x = pane.text.x.saturating_sub(1);
    let areas = [pane.text, pane.label, pane.margin, geometry.connector.unwrap_or_default()];
    let end = match side {
        Side::Left => areas.into_iter().map(|area| area.x + area.width).max(),
        Side::Right => areas.into_iter().take(3).map(|area| area.x + area.width).max(),
    };
    Some(Area { x, width: end.unwrap_or(x).saturating_sub(x), ..geometry.header })
}

fn draw_side(painter: &Painter, side: Side, pane: &Pane, area: Area, buffer: &mut Buffer) {
    let glyphs: &GlyphSet = painter.glyphs;
    let focused = painter.reader.focus == side;
    let letter = match side {
        Side::Left => "A",
        Side::Right => "B",
    };
    let article = pane.article();
    let details = details(painter, side, pane);
    let mut pen = Pen::new(buffer, area, 0, glyphs.ellipsis);
    pen.write(if focused { glyphs.focus } else { " " }, painter.style(Role::Title));
    pen.write(letter, painter.style(if focused { Role::Title } else { Role::Metadata }))
        .write("  ", painter.style(Role::Text));
    let name = article.outlet.as_deref().unwrap_or(&article.title.text);
    // The share must not be pushed out by a long title: the name gives way.
    let room = pen.room().saturating_sub(super::line::cells(&details));
    pen.write_limited(name, painter.style(Role::Title), room);
    pen.write(&details, painter.style(Role::Metadata));
}

/// Date and share behind the name.
fn details(painter: &Painter, side: Side, pane: &Pane) -> String {
    let dot = painter.glyphs.dot;
    let mut details = String::new();
    if let Some(date) = pane.article().date {
        details = format!(" {dot} {}", date.strftime("%-d %b %Y"));
    }
    if let Some(comparison) = &painter.reader.comparison {
        details = format!("{details} {dot} {:.0} % shared", 100.0 * comparison.shared[side]);
    }
    details
}

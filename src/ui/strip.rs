//! Below a single text: the partner of the current sentence, so that the comparison is there on a narrow screen too.

use ratatui::buffer::Buffer;

use super::case::no_partner;
use super::column::draw_sentence;
use super::gutter::{link_label, link_style};
use super::header::badge;
use super::line::{Pen, cells};
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, Geometry};
use crate::text::{Article, Side};

/// Draws the strip.
pub(super) fn draw_strip(painter: &Painter, geometry: &Geometry, buffer: &mut Buffer) {
    let Some(area) = geometry.strip else { return };
    let side = painter.reader.focus.other();
    let Some(pane) = &painter.reader.panes[side] else { return };
    draw_rule(painter, side, pane.article(), area, buffer);
    // Its rows are wrapped for the column above, which may be as wide as the screen.
    let column = geometry.panes[side.other()].unwrap_or_default().text;
    let text = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..column };
    if painter.reader.partner().is_some() {
        draw_sentence(painter, side, 0, text, buffer);
    } else {
        Pen::new(buffer, text, 0, painter.glyphs.ellipsis).write(&no_partner(painter), painter.style(Role::Metadata));
    }
}

/// The rule above the strip, with the name of the other side and the label of the link in it.
fn draw_rule(painter: &Painter, side: Side, article: &Article, area: Area, buffer: &mut Buffer) {
    let quiet = painter.style(Role::Connector);
    let line = painter.glyphs.line.horizontal.repeat(usize::from(area.width));
    Pen::new(buffer, area, 0, "").write(&line, quiet);
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut pen = Pen::new(buffer, inner, 0, painter.glyphs.ellipsis);
    let name = article.outlet.as_deref().unwrap_or(&article.title.text);
    pen.write(&format!(" {} ", side.letter()), painter.style(Role::Title));
    if let Some((id, link)) = painter.reader.current_link() {
        pen.write(&format!("{} ", link_label(painter, id, link)), link_style(painter, link));
    }
    let badge = badge(painter, side);
    let room = pen.room().saturating_sub(cells(&badge) + 1);
    pen.write_limited(name, painter.style(Role::Metadata), room);
    pen.write(&badge, painter.style(Role::Notice)).write(" ", quiet);
}

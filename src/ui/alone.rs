//! One sentence at a time: the current one, and below it, as far as there is room, what the other side says to it. For
//! screens that have room for no more, and for screen readers.

use ratatui::buffer::Buffer;

use super::case::no_partner;
use super::column::draw_sentence;
use super::gutter::{link_label, link_style};
use super::line::Pen;
use super::screen::Painter;
use super::theme::Role;
use crate::reader::Area;

/// Rows above the partner: a blank one, and one that says what it is.
const ABOVE: u16 = 2;

/// Draws the current sentence and its partner.
pub(super) fn draw_alone(painter: &Painter, area: Area, buffer: &mut Buffer) {
    let side = painter.reader.focus;
    let Some(pane) = painter.reader.focused() else { return };
    painter.point(area.x, area.y);
    // Of a sentence taller than the screen what has been scrolled to is shown.
    let rows = pane.flow.distance(
        pane.flow.place_of(pane.cursor),
        pane.flow.last_place_of(pane.cursor),
        usize::from(area.height),
    );
    let from = if rows + 1 < isize::from(area.height as i16) { 0 } else { pane.flow.offset_at(pane.top) };
    let used = draw_sentence(painter, side, from, area, buffer);
    let rest = Area { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    if rest.height >= ABOVE {
        draw_partner(painter, Area { y: rest.y + 1, height: rest.height - 1, ..rest }, buffer);
    }
}

/// What the other side says to it, or that it says nothing.
fn draw_partner(painter: &Painter, area: Area, buffer: &mut Buffer) {
    let side = painter.reader.focus.other();
    let mut pen = Pen::new(buffer, area, 0, painter.glyphs.ellipsis);
    let Some(pane) = &painter.reader.panes[side] else { return };
    let Some((id, link)) = painter.reader.current_link() else {
        pen.write(&no_partner(painter), painter.style(Role::LinkOnlyHere));
        return;
    };
    let article = pane.article();
    let name = article.outlet.clone().unwrap_or_else(|| article.title.shown());
    pen.write(&link_label(painter, id, link), link_style(painter, link));
    pen.write(&format!(" {}  {name}", side.letter()), painter.style(Role::Metadata));
    let text = Area { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    draw_sentence(painter, side, 0, text, buffer);
}

//! The row above the texts: which article is on which side, from where, and how much of it the other side tells too.

use ratatui::buffer::Buffer;

use super::glyph::GlyphSet;
use super::line::{Pen, cells, fill};
use super::screen::Painter;
use super::theme::Role;
use crate::command::{Command, Context};
use crate::reader::{Area, Geometry, Pane, Standing};
use crate::text::Side;

/// Cells of a name that say whose text it is.
const NAME: u16 = 12;
/// What the share is of; the first word that gives way to a mark.
const SHARED: &str = " shared";

/// Draws the header row.
pub(super) fn draw_header(painter: &Painter, geometry: &Geometry, buffer: &mut Buffer) {
    fill(buffer, geometry.header, painter.filled(Role::Text));
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
    let article = pane.article();
    let mut pen = Pen::new(buffer, area, 0, glyphs.ellipsis);
    pen.write(if focused { glyphs.focus } else { " " }, painter.style(Role::Title));
    pen.write(side.letter(), painter.style(if focused { Role::Title } else { Role::Metadata }));
    pen.write("  ", painter.style(Role::Text));
    let name = article.outlet.clone().unwrap_or_else(|| article.title.shown());
    // The share must not be pushed out by a long name: the name gives way, but the date goes first, then the notices.
    let badge = badge(painter, pane);
    let room = pen.room().saturating_sub(cells(&badge));
    let fits = |details: &String| cells(details) + NAME.min(cells(&name)) <= room;
    let (date, share) = (date(painter, pane), share(painter, side));
    let minutes = format!(" {} {} min", glyphs.dot, pane.minutes);
    let [notices, mark] = notices(painter, pane);
    let brief = if mark.is_empty() { share.clone() } else { format!("{}{mark}", share.trim_end_matches(SHARED)) };
    let whole = format!("{date}{minutes}{share}{notices}");
    let brief =
        [format!("{date}{share}{notices}"), format!("{share}{notices}"), format!("{share}{mark}"), brief, share];
    // How long it takes to read is told only where the whole name stands too.
    let has_room = cells(&whole) + cells(&name) <= room;
    let details = if has_room { whole } else { brief.into_iter().find(fits).unwrap_or_default() };
    pen.write_limited(&name, painter.style(Role::Title), room.saturating_sub(cells(&details)));
    pen.write(&badge, painter.style(Role::Notice));
    pen.write(&details, painter.style(Role::Metadata));
}

fn date(painter: &Painter, pane: &Pane) -> String {
    let date = pane.article().date.map(|date| format!(" {} {}", painter.glyphs.dot, date.strftime("%-d %b %Y")));
    date.unwrap_or_default()
}

/// How many notices there are on how the file was read, and the key that shows them; in words and with a mark only.
fn notices(painter: &Painter, pane: &Pane) -> [String; 2] {
    let count = match pane.article().source.notices.len() {
        0 => return [const { String::new() }; 2],
        1 => "1 notice".to_owned(),
        count => format!("{count} notices"),
    };
    let keys = painter.reader.keys.map.keys_of(Context::Reading, Command::ShowDropped);
    let key = keys.first().map(|keys| format!(" {keys}")).unwrap_or_default();
    let glyphs = painter.glyphs;
    [format!(" {} {count}:{key}", glyphs.dot), format!(" {} {}{key}", glyphs.dot, glyphs.notice)]
}

/// What became of the file since it was read, and the key that reads it anew.
fn badge(painter: &Painter, pane: &Pane) -> String {
    let said = match painter.reader.shelf.standing(pane.article_id) {
        Some(Standing::Changed) => "changed",
        Some(Standing::Gone) => "file gone",
        None => return String::new(),
    };
    let keys = painter.reader.keys.map.keys_of(Context::Reading, Command::Reload);
    let key = keys.first().map(|keys| format!(": {keys}")).unwrap_or_default();
    format!(" {} {said}{key}", painter.glyphs.dot)
}

/// How much of the article the other side tells too; nothing while that is being found.
fn share(painter: &Painter, side: Side) -> String {
    let shared = painter.reader.comparison.as_ref().map(|comparison| 100.0 * comparison.shared[side]);
    shared.map(|shared| format!(" {} {shared:.0} %{SHARED}", painter.glyphs.dot)).unwrap_or_default()
}

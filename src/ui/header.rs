//! The row above the texts: which article is on which side, from where, and how much of it the other side tells too.

use ratatui::buffer::Buffer;

use super::case::beside;
use super::glyph::GlyphSet;
use super::line::{Pen, cells, fill};
use super::screen::Painter;
use super::theme::Role;
use crate::command::Command;
use crate::edition::Tie;
use crate::reader::{Area, Geometry, Pane, Standing, Unlinked};
use crate::text::Side;

/// Cells of a name that say whose text it is.
const NAME: u16 = 12;
/// The share from which on it is shown as 100 %.
const ALL: f64 = 0.995;

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
    let badge = badge(painter, side);
    let room = pen.room().saturating_sub(cells(&badge));
    let details = details(painter, side, pane, (cells(&name), room));
    pen.write_limited(&name, painter.style(Role::Title), room.saturating_sub(cells(&details)));
    pen.write(&badge, painter.style(Role::Notice));
    pen.write(&details, painter.style(Role::Metadata));
}

/// What stands behind a name of so many cells: as much of it as fits into the room beside the name's beginning.
fn details(painter: &Painter, side: Side, pane: &Pane, (name, room): (u16, u16)) -> String {
    let dot = painter.glyphs.dot;
    let beside = beside(painter, side).map(|word| format!(" {dot} {word}")).unwrap_or_default();
    let minutes = format!(" {dot} {} min", pane.minutes);
    let (date, [share, brief], [notices, mark]) = (date(painter, pane), share(painter, side), notices(painter, pane));
    let whole = format!("{date}{minutes}{beside}{share}{notices}");
    // How long it takes to read is told only where the whole name stands too.
    if cells(&whole) + name <= room {
        return whole;
    }
    let parts: [[&str; 4]; 7] = [
        [&date, &beside, &share, &notices],
        ["", &beside, &share, &notices],
        ["", &beside, &share, &mark],
        ["", &beside, &brief, &mark],
        ["", &beside, "", &mark],
        ["", &beside, "", ""],
        ["", "", &brief, ""],
    ];
    let mut fitting = parts.into_iter().map(|parts| parts.concat());
    fitting.find(|details| cells(details) + NAME.min(name) <= room).unwrap_or_default()
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
    let key = painter.reader.keys.of(Command::ShowDropped).map(|key| format!(" {key}")).unwrap_or_default();
    let glyphs = painter.glyphs;
    [format!(" {} {count}:{key}", glyphs.dot), format!(" {} {}{key}", glyphs.dot, glyphs.notice)]
}

/// What became of a side's file since it was read, and the key that reads it anew.
pub(super) fn badge(painter: &Painter, side: Side) -> String {
    let standing = painter.reader.panes[side].as_ref().and_then(|pane| painter.reader.shelf.standing(pane.article_id));
    let dot = painter.glyphs.dot;
    match standing {
        Some(Standing::Changed) => {
            let key = painter.reader.keys.of(Command::Reload).map(|key| format!(": {key}")).unwrap_or_default();
            format!(" {dot} changed{key}")
        }
        // There is nothing to read anew; what was read stays readable.
        Some(Standing::Gone) => format!(" {dot} file gone"),
        None => String::new(),
    }
}

/// How much of the article the other side tells too, in words and in short; nothing while that is being found.
fn share(painter: &Painter, side: Side) -> [String; 2] {
    let dot = painter.glyphs.dot;
    let Some(comparison) = &painter.reader.comparison else { return [const { String::new() }; 2] };
    if painter.reader.unlinked() == Some(Unlinked::NothingShared) {
        return [format!(" {dot} nothing shared"), format!(" {dot} 0 %")];
    }
    // Of a copy there is nothing to say but that it is one.
    if comparison.shared[side] > ALL && matches!(painter.reader.tie(side), Some(Tie::Article | Tie::Text)) {
        return [const { String::new() }; 2];
    }
    let brief = format!(" {dot} {:.0} %", 100.0 * comparison.shared[side]);
    [format!("{brief} shared"), brief]
}

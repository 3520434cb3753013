//! What is told until the next key: in the bottom row, and where that is too short for it, in the rows above it too. A
//! sentence that says what to do must not lose its end.

use ratatui::buffer::Buffer;

use super::line::{Pen, fill, fitted};
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, Card, Notice, NoticeKind, Size};
use crate::text::visible;

/// A notice that is longer than a row gets no more of the screen than one in so many rows.
const SHARE: u16 = 2;
/// On a small screen it gets these, as long as a row is left for the text.
const LEAST: u16 = 3;
/// The smallest screen on which something is told: on a single row the text stays.
const ROWS_FROM: u16 = 2;

/// Rows that the notice takes at the bottom of the screen; none if nothing is told.
pub(super) fn notice_rows(painter: &Painter) -> u16 {
    shown(painter).map_or(0, |notice| lines(painter, notice).len() as u16)
}

/// The notice, unless what is being searched for stands in its place.
fn shown<'a>(painter: &Painter<'a>) -> Option<&'a Notice> {
    let reader = painter.reader;
    let is_searching = matches!(reader.cards.last(), Some(Card::Search(_)));
    reader.notice.as_ref().filter(|_| !is_searching && reader.view.size.rows >= ROWS_FROM)
}

/// The notice in rows; of more than there is room for the last one says that it goes on.
fn lines(painter: &Painter, notice: &Notice) -> Vec<String> {
    let Size { columns, rows } = painter.reader.view.size;
    let (width, most) = (columns.saturating_sub(2).max(1), usize::from((rows / SHARE).max(LEAST.min(rows - 1))));
    let text = visible(&notice.text);
    let mut lines: Vec<String> = textwrap::wrap(&text, usize::from(width)).into_iter().map(String::from).collect();
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(fitted(&rest, width, painter.glyphs.ellipsis).into_owned());
    }
    lines
}

/// Draws the notice at the bottom of the screen. Says whether there is one.
pub(super) fn draw_notice(painter: &Painter, buffer: &mut Buffer) -> bool {
    let Some(notice) = shown(painter) else { return false };
    let lines = lines(painter, notice);
    let Size { columns, rows } = painter.reader.view.size;
    let height = (lines.len() as u16).min(rows);
    let area = Area { x: 0, y: rows - height, width: columns, height };
    fill(buffer, area, painter.filled(Role::Status));
    let role = match notice.kind {
        NoticeKind::Info => Role::Notice,
        NoticeKind::Error => Role::Error,
    };
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    for (row, line) in (0..height).zip(&lines) {
        Pen::new(buffer, inner, row, painter.glyphs.ellipsis).write(line, painter.style(role));
    }
    true
}

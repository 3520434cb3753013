//! What is told until the next key, at the bottom of the screen.

use ratatui::buffer::Buffer;

use super::line::{Pen, fill};
use super::screen::Painter;
use super::theme::Role;
use crate::reader::{Area, NoticeKind, Size};

/// Draws the notice at the bottom of the screen. Says whether there is one.
pub(super) fn draw_notice(painter: &Painter, buffer: &mut Buffer) -> bool {
    let lines = painter.reader.told();
    let Some(notice) = painter.reader.notice.as_ref().filter(|_| !lines.is_empty()) else { return false };
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

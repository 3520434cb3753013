//! How a file was read, above what was left out of it: what was assumed is shown.

use ratatui::buffer::Buffer;

use crate::reader::{Area, wrapped_notices};
use crate::text::Side;
use crate::ui::line::Pen;
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws format, encoding and notices of a side's file, as far as there is room.
pub(super) fn draw_source(painter: &Painter, side: Side, area: Area, buffer: &mut Buffer) {
    let Some(pane) = &painter.reader.panes[side] else { return };
    let (source, dot) = (&pane.article().source, painter.glyphs.dot);
    let how = format!("read as {} {dot} {} {dot} {}", source.format, source.encoding, source.name);
    Pen::new(buffer, area, 0, painter.glyphs.ellipsis).write(&how, painter.style(Role::Metadata));
    let mut row = 1;
    for notice in wrapped_notices(source, area.width) {
        for (place, line) in notice.iter().enumerate() {
            let mark = if place == 0 { painter.glyphs.notice } else { " " };
            let line = format!("{mark} {line}");
            Pen::new(buffer, area, row, painter.glyphs.ellipsis).write(&line, painter.style(Role::Notice));
            row += 1;
        }
    }
}

//! How a file was read, above what was left out of it: what was assumed is shown.

use ratatui::buffer::Buffer;

use crate::reader::Area;
use crate::text::{Side, Source};
use crate::ui::glyph::GlyphSet;
use crate::ui::line::Pen;
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Draws format, encoding and notices of a side's file, on no more than half of the area. Gives back what is left.
pub(super) fn draw_source(painter: &Painter, side: Side, area: Area, buffer: &mut Buffer) -> Area {
    let Some(pane) = &painter.reader.panes[side] else { return area };
    let lines = lines(&pane.article().source, usize::from(area.width.max(1)), painter.glyphs);
    let rows = (lines.len() as u16).min(area.height / 2);
    for (row, line) in (0..rows).zip(&lines) {
        let role = if row == 0 { Role::Metadata } else { Role::Notice };
        Pen::new(buffer, area, row, painter.glyphs.ellipsis).write(line, painter.style(role));
    }
    Area { y: area.y + rows, height: area.height - rows, ..area }
}

/// One line on what the file is, then the notices, wrapped.
fn lines(source: &Source, width: usize, glyphs: &GlyphSet) -> Vec<String> {
    let (dot, name) = (glyphs.dot, &source.name);
    let mut lines = vec![format!("read as {} {dot} {} {dot} {name}", source.format, source.encoding)];
    let mark = format!("{} ", glyphs.notice);
    let options = textwrap::Options::new(width).initial_indent(&mark).subsequent_indent("  ");
    for notice in &source.notices {
        lines.extend(textwrap::wrap(notice, &options).into_iter().map(String::from));
    }
    lines
}

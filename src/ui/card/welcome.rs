//! At the very first start: three lines that say what one sees and what to press.

use ratatui::buffer::Buffer;

use super::frame::draw_frame;
use crate::command::Command;
use crate::reader::{Anchor, Size};
use crate::ui::line::Pen;
use crate::ui::screen::Painter;
use crate::ui::theme::Role;

/// Columns of the card.
const COLUMNS: u16 = 78;

/// Draws the card at the bottom, so that the texts are seen.
pub(super) fn draw_welcome(painter: &Painter, buffer: &mut Buffer) {
    let lines = lines(painter);
    let width = usize::from(COLUMNS.min(painter.reader.view.size.columns).saturating_sub(4).max(1));
    let rows: Vec<_> = lines.iter().flat_map(|line| textwrap::wrap(line, width)).collect();
    let size = Size { columns: COLUMNS, rows: rows.len() as u16 + 2 };
    let area = painter.reader.frame(size, Anchor::Bottom);
    let inside = draw_frame(painter, "welcome", area, buffer);
    for (row, line) in (0..inside.height).zip(&rows) {
        Pen::new(buffer, inside, row, painter.glyphs.ellipsis).write(line, painter.style(Role::Card));
    }
}

/// The keys are those of the user's keymap.
fn lines(painter: &Painter) -> [String; 3] {
    let key = |command: Command| painter.reader.keys.of(command).unwrap_or_default();
    let marks = painter.glyphs.link;
    [
        format!(
            "A number joins what both tell: {} they agree, {} they differ; {} only one.",
            marks.agrees, marks.differs, marks.only_here
        ),
        format!(
            "{} {} next sentence, {} next fact of both, {} difference, {} why, {} across.",
            key(Command::NextSentence),
            key(Command::PreviousSentence),
            key(Command::NextLink),
            key(Command::NextDifference),
            key(Command::ShowEvidence),
            key(Command::GoToPartner),
        ),
        format!(
            "{} topics, {} articles, {} search, {} write a note, {} all keys, {} quit.",
            key(Command::OpenTopics),
            key(Command::OpenArticles),
            key(Command::Search),
            key(Command::AddNote),
            key(Command::ToggleHelp),
            key(Command::Quit),
        ),
    ]
}

//! Beside each text: the number and mark of every sentence's link, and the marks of cursor and notes in the margin.
//!
//! A number is the link's place in the order of the left text, so the same number stands on both sides.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::line::{Pen, cells};
use super::screen::Painter;
use super::theme::Role;
use crate::align::{Link, LinkId, Relation, Strength};
use crate::reader::{Area, Glyphs, Pane, PaneArea};
use crate::text::{SentenceId, Side};

/// Draws the labels of all sentences that begin in the window, and the marks of its margin.
pub(super) fn draw_labels(painter: &Painter, side: Side, pane: &Pane, areas: PaneArea, buffer: &mut Buffer) {
    for (row, (_, line)) in pane.flow.rows_from(pane.top).take(usize::from(areas.text.height)).enumerate() {
        let row = row as u16;
        draw_margin(painter, side, pane, (areas.margin, row), line, buffer);
        if let Some(sentence) = painter.reader.labelled(side, &line.starts) {
            let text = label(painter, side, sentence);
            draw_label(&text, areas, row, buffer);
        }
    }
}

/// The role of a relation's mark.
pub(super) fn relation_role(relation: Relation) -> Role {
    match relation {
        Relation::Verbatim => Role::LinkVerbatim,
        Relation::Agrees => Role::LinkAgrees,
        Relation::Differs => Role::LinkDiffers,
    }
}

/// `≠ differs`; the word alone where words are what is drawn.
pub(super) fn relation_words(painter: &Painter, relation: Relation) -> String {
    match painter.reader.view.glyphs {
        Glyphs::Words => relation.word().to_owned(),
        Glyphs::Unicode | Glyphs::Ascii => format!("{} {}", painter.glyphs.relation(relation), relation.word()),
    }
}

/// The style of a link's mark: colour follows the relation, and what is only possible is quieter.
pub(super) fn link_style(painter: &Painter, link: &Link) -> Style {
    let style = painter.style(relation_role(link.relation));
    match link.strength {
        Strength::Firm => style,
        Strength::Possible => style.patch(painter.style(Role::Possible)),
    }
}

/// `12≠`, `12≠✓` for a link that the reader confirmed, `12≠?` for one that is only possible, `≠?` for a mere candidate.
pub(super) fn link_label(painter: &Painter, id: LinkId, link: &Link) -> String {
    let mark = match (link.decided, link.strength) {
        (Some(ruling), _) => painter.glyphs.ruling(ruling),
        (None, Strength::Possible) => "?",
        (None, Strength::Firm) => "",
    };
    let number = painter.reader.comparison.as_ref().and_then(|comparison| comparison.number(id));
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    format!("{number}{}{mark}", painter.glyphs.relation(link.relation))
}

/// What a sentence's label says, and how it looks; nothing while links are being found.
fn label(painter: &Painter, side: Side, sentence: SentenceId) -> (String, Style) {
    if painter.reader.comparison.is_none() {
        return (String::new(), Style::default());
    }
    let (label, style) = match painter.reader.shown_link(side, sentence) {
        Some((id, link)) => (link_label(painter, id, link), link_style(painter, link)),
        None => (painter.glyphs.link.only_here.to_owned(), painter.style(Role::LinkOnlyHere)),
    };
    let lit = if painter.reader.is_lit(side, sentence) { painter.style(Role::Cursor) } else { Style::default() };
    (label, style.patch(lit))
}

/// Draws a label a blank away from its text; a long one takes the blank too.
fn draw_label(label: &(String, Style), areas: PaneArea, row: u16, buffer: &mut Buffer) {
    let mut pen = Pen::new(buffer, areas.label, row, "");
    if areas.label.x < areas.text.x {
        pen.skip_to_last(cells(&label.0) + 1);
    } else if cells(&label.0) < areas.label.width {
        pen.skip_to(1);
    }
    pen.write(&label.0, label.1);
}

fn draw_margin(
    painter: &Painter,
    side: Side,
    pane: &Pane,
    at: (Area, u16),
    line: &crate::layout::Row,
    buffer: &mut Buffer,
) {
    let noted = line.starts.iter().any(|id| !painter.reader.notebook.notes_of(pane.article_id, *id).is_empty());
    let mark = line.starts.iter().find_map(|id| painter.reader.mark_of(pane.article_id, *id));
    let lit = line.pieces.iter().filter_map(|piece| piece.sentence).any(|id| painter.reader.is_lit(side, id));
    let letter = mark.map(String::from);
    let (mark, role) = match (noted, &letter, lit) {
        (true, ..) => (painter.glyphs.note, Role::Note),
        (_, Some(letter), _) => (letter.as_str(), Role::Note),
        (.., true) if side == painter.reader.focus => (painter.glyphs.bar, Role::Cursor),
        (.., true) => (painter.glyphs.bar, Role::Partner),
        (.., false) => return,
    };
    Pen::new(buffer, at.0, at.1, "").write_limited(mark, painter.style(role), 1);
}

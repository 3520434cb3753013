//! Beside each text: the number and mark of every sentence's link, and the marks of cursor and notes in the margin.
//!
//! A number is the link's place in the order of the left text, so the same number stands on both sides.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::line::{Pen, cells};
use super::screen::Painter;
use super::theme::Role;
use crate::align::{Link, LinkId, Relation, Strength};
use crate::reader::{Area, Pane, PaneArea};
use crate::text::{SentenceId, Side};

/// Draws the labels of all sentences that begin in the window, and the marks of its margin.
pub(super) fn draw_labels(painter: &Painter, side: Side, pane: &Pane, areas: PaneArea, buffer: &mut Buffer) {
    for (row, (_, line)) in pane.flow.rows_from(pane.top).take(usize::from(areas.text.height)).enumerate() {
        let row = row as u16;
        draw_margin(painter, side, pane, (areas.margin, row), line, buffer);
        if let Some(sentence) = label_sentence(painter, side, &line.starts) {
            draw_label(painter, side, sentence, (areas.label, row), buffer);
        }
    }
}

/// Several short sentences may begin in one row, which has room for one label: the current one's, else a linked one's,
/// one that differs first.
fn label_sentence(painter: &Painter, side: Side, starts: &[SentenceId]) -> Option<SentenceId> {
    let rank = |sentence: &SentenceId| {
        let lit = is_lit(painter, side, *sentence);
        let relation = shown_link(painter, side, *sentence).map(|(_, link)| (link.strength, link.relation));
        match (lit, relation) {
            (true, _) => 0,
            (_, Some((Strength::Firm, Relation::Differs))) => 1,
            (_, Some((Strength::Firm, _))) => 2,
            (_, Some(_)) => 3,
            (_, None) => 4,
        }
    };
    starts.iter().copied().min_by_key(rank)
}

fn is_lit(painter: &Painter, side: Side, sentence: SentenceId) -> bool {
    let reader = painter.reader;
    if side == reader.focus {
        reader.focused().is_some_and(|pane| pane.cursor == sentence)
    } else {
        reader.partner() == Some(sentence)
    }
}

/// The link that a sentence's label tells: the lit one if the sentence is part of it, else its best.
fn shown_link<'a>(painter: &Painter<'a>, side: Side, sentence: SentenceId) -> Option<(LinkId, &'a Link)> {
    let reader = painter.reader;
    if is_lit(painter, side, sentence) {
        return reader.current_link();
    }
    reader.best_link(side, sentence)
}

/// The style of a link's mark: colour follows the relation, and what is only possible is quieter.
pub(super) fn link_style(painter: &Painter, link: &Link) -> Style {
    let style = painter.style(match link.relation {
        Relation::Verbatim => Role::LinkVerbatim,
        Relation::Agrees => Role::LinkAgrees,
        Relation::Differs => Role::LinkDiffers,
    });
    match link.strength {
        Strength::Firm => style,
        Strength::Possible => style.patch(painter.style(Role::Possible)),
    }
}

/// `12≠`, `12≠?` for a link that is only possible, `≠?` for a mere candidate.
pub(super) fn link_label(painter: &Painter, id: LinkId, link: &Link) -> String {
    let possible = if link.strength == Strength::Possible { "?" } else { "" };
    let number = painter.reader.comparison.as_ref().and_then(|comparison| comparison.number(id));
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    format!("{number}{}{possible}", painter.glyphs.relation(link.relation))
}

fn draw_label(painter: &Painter, side: Side, sentence: SentenceId, at: (Area, u16), buffer: &mut Buffer) {
    if painter.reader.comparison.is_none() {
        return;
    }
    let (label, style) = match shown_link(painter, side, sentence) {
        Some((id, link)) => (link_label(painter, id, link), link_style(painter, link)),
        None => (painter.glyphs.link.only_here.to_owned(), painter.style(Role::LinkOnlyHere)),
    };
    let lit = if is_lit(painter, side, sentence) { painter.style(Role::Cursor) } else { Style::default() };
    let (area, row) = at;
    let mut pen = Pen::new(buffer, area, row, "");
    if is_leading(painter, side) {
        // The right text's label stands before it, close to the text.
        pen.skip_to_last(cells(&label) + 1);
    } else {
        pen.write(" ", Style::default());
    }
    pen.write(&label, style.patch(lit));
}

/// Whether a side's label stands before its text.
fn is_leading(painter: &Painter, side: Side) -> bool {
    painter.reader.geometry().panes[side].is_some_and(|areas| areas.label.x < areas.text.x)
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
    let lit = line.pieces.iter().filter_map(|piece| piece.sentence).any(|id| is_lit(painter, side, id));
    let (mark, role) = match (noted, lit) {
        (true, _) => (painter.glyphs.note, Role::Note),
        (false, true) if side == painter.reader.focus => (painter.glyphs.bar, Role::Cursor),
        (false, true) => (painter.glyphs.bar, Role::Partner),
        (false, false) => return,
    };
    Pen::new(buffer, at.0, at.1, "").write(mark, painter.style(role));
}

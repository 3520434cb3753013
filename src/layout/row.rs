//! A row: what is drawn in one line of a column, and which bytes of the source it shows.
//!
//! The rule: a piece is either text of the source, byte for byte or as a whole, or it is drawn by us and has no span.
//! So a number or a note's anchor, given as a span, can be found in a row again, and what is copied is never a hyphen
//! that the source does not have.

use unicode_segmentation::UnicodeSegmentation as _;

use super::hyphen::End;
use super::shown::{Glyph, Shown};
use super::wrap::Line;
use crate::text::{BlockKind, SentenceId, Span, cells};

/// What a row is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// The headline, at the head of the text.
    Title,
    /// Byline, outlet and date under the headline.
    Details,
    /// The empty row before a block.
    Gap,
    /// A block of the text.
    Block(BlockKind),
}

/// What is drawn at the beginning of a row's indent, so that kinds of blocks differ without colour. The glyph is the
/// theme's; a marker has room for one cell and a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Marker {
    /// On the first row of a heading.
    Heading,
    /// On the first row of a list item.
    Bullet,
    /// On every row of a quotation.
    Quotation,
    /// On the first row of a question.
    Question,
    /// On the first row of a caption.
    Caption,
}

/// A piece of a row: text that is all of one sentence, or of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What is drawn; safe to show.
    pub text: Box<str>,
    /// The sentence that it is part of; nothing for the blank between two sentences and in the title block.
    pub sentence: Option<SentenceId>,
    /// What it shows of the source; nothing for the hyphen at a row's end and in the title block, which are not the
    /// source's.
    pub span: Option<Span>,
    /// How many cells it takes.
    pub cells: u16,
}

/// A part of a piece, as [`Piece::parts`] cuts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// Whole grapheme clusters of the piece.
    pub text: &'a str,
    /// The index of the first mark that touches it.
    pub mark: Option<usize>,
}

/// A row of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is part of.
    pub kind: RowKind,
    /// What is drawn in its indent.
    pub marker: Option<Marker>,
    /// Cells that are left free before the pieces.
    pub indent: u16,
    /// Source byte of its first character; a row of the title block or a gap stands for a place before the text that
    /// follows.
    pub offset: usize,
    /// The sentences that begin in it: a gutter draws their label here.
    pub starts: Box<[SentenceId]>,
    /// What is drawn, from left to right.
    pub pieces: Box<[Piece]>,
}

impl Row {
    /// An empty row before a block.
    pub(super) fn gap(offset: usize) -> Self {
        Self { kind: RowKind::Gap, marker: None, indent: 0, offset, starts: Box::default(), pieces: Box::default() }
    }

    /// The cells from the column's edge to the end of the last piece.
    pub fn cells(&self) -> u16 {
        self.pieces.iter().fold(self.indent, |sum, piece| sum.saturating_add(piece.cells))
    }

    /// The sentence under a cell, counted from the column's edge; left of the text the first one, right of it the last,
    /// nothing in a row that has none.
    pub fn sentence_at(&self, cell: u16) -> Option<SentenceId> {
        let mut edge = self.indent;
        let mut found = None;
        for piece in &self.pieces {
            found = piece.sentence.or(found);
            edge = edge.saturating_add(piece.cells);
            if cell < edge && found.is_some() {
                break;
            }
        }
        found
    }
}

impl Piece {
    /// The piece cut where marks begin and end, in whole clusters: a cluster belongs to the first mark that touches it.
    /// Marks are spans of the source.
    pub fn parts<'a>(&'a self, marks: &[Span]) -> Vec<Part<'a>> {
        let mark_of = |span: Span| marks.iter().position(|mark| mark.intersection(span).is_some());
        let whole = |mark| vec![Part { text: &self.text, mark }];
        let Some(span) = self.span else { return whole(None) };
        if mark_of(span).is_none() || span.len() != self.text.len() {
            return whole(mark_of(span));
        }
        let mut ends: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, cluster) in self.text.grapheme_indices(true) {
            let mark = mark_of(Span::new(at, at + cluster.len()).shifted(span.start));
            match ends.last_mut() {
                Some(last) if last.1 == mark => last.0 = at + cluster.len(),
                _ => ends.push((at + cluster.len(), mark)),
            }
        }
        let starts = std::iter::once(0).chain(ends.iter().map(|(end, _)| *end));
        starts
            .zip(&ends)
            .map(|(start, (end, mark))| Part { text: Span::new(start, *end).of(&self.text), mark: *mark })
            .collect()
    }
}

/// The pieces of a line of display text.
pub(super) fn pieces(shown: &Shown, line: &Line) -> Box<[Piece]> {
    let glyphs = &shown.glyphs[line.glyphs.clone()];
    let mut pieces: Vec<Piece> = glyphs.chunk_by(continues).filter_map(|run| piece(shown, run)).collect();
    if line.end == End::Hyphen {
        let sentence = glyphs.last().and_then(|glyph| glyph.sentence);
        pieces.push(Piece { text: "-".into(), sentence, span: None, cells: 1 });
    }
    pieces.into()
}

/// Whether two neighbouring glyphs are of one piece: the same sentence, and both the source byte for byte.
fn continues(glyph: &Glyph, next: &Glyph) -> bool {
    let is_verbatim = |glyph: &Glyph| glyph.text.len() == glyph.source.len();
    glyph.sentence == next.sentence && is_verbatim(glyph) && is_verbatim(next)
}

fn piece(shown: &Shown, run: &[Glyph]) -> Option<Piece> {
    let (first, last) = (run.first()?, run.last()?);
    let text = first.text.union(last.text).of(&shown.text);
    let span = first.source.union(last.source);
    Some(Piece { text: text.into(), sentence: first.sentence, span: Some(span), cells: cells(text) as u16 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, span: Span) -> Piece {
        Piece { text: text.into(), sentence: Some(SentenceId::new(0)), span: Some(span), cells: cells(text) as u16 }
    }

    fn part(text: &str, mark: Option<usize>) -> Part<'_> {
        Part { text, mark }
    }

    #[test]
    fn a_piece_is_cut_where_a_mark_begins_and_ends() {
        let piece = piece("rund 17 Prozent", Span::new(40, 55));
        let parts = piece.parts(&[Span::new(0, 9), Span::new(45, 47)]);
        assert_eq!(parts, [part("rund ", None), part("17", Some(1)), part(" Prozent", None)]);
        assert_eq!(piece.parts(&[Span::new(0, 40)]), [part("rund 17 Prozent", None)]);
    }

    #[test]
    fn a_mark_that_ends_inside_a_cluster_takes_all_of_it() {
        let piece = piece("me\u{301}r", Span::new(0, 5));
        assert_eq!(piece.parts(&[Span::new(0, 2)]), [part("me\u{301}", Some(0)), part("r", None)]);
    }

    #[test]
    fn a_piece_that_is_not_the_source_byte_for_byte_is_marked_as_a_whole() {
        let piece = piece(" ", Span::new(10, 14));
        assert_eq!(piece.parts(&[Span::new(13, 20)]), [part(" ", Some(0))]);
    }

    #[test]
    fn a_cell_belongs_to_the_sentence_that_is_drawn_there() {
        let id = SentenceId::new;
        let mut pieces =
            [piece("Eins.", Span::new(0, 5)), piece(" ", Span::new(5, 6)), piece("Zwei.", Span::new(6, 11))];
        pieces[1].sentence = None;
        pieces[2].sentence = Some(id(1));
        let row = Row { indent: 2, pieces: pieces.into(), ..Row::gap(0) };
        let found: Vec<_> = [0, 2, 6, 7, 8, 40].map(|cell| row.sentence_at(cell)).into();
        assert_eq!(found, [Some(id(0)), Some(id(0)), Some(id(0)), Some(id(0)), Some(id(1)), Some(id(1))]);
        assert_eq!(Row::gap(0).sentence_at(3), None);
    }
}

//! The blocks of an article, made from the lines that stay.

use super::heading::is_heading;
use super::interview::Interview;
use super::mark::{Mark, mark};
use crate::segment::line::Line;
use crate::segment::quote::quoted;
use crate::text::{BlockKind, Language, Span};

/// A block without its sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::segment) struct Piece {
    pub(in crate::segment) kind: BlockKind,
    pub(in crate::segment) span: Span,
    /// Who speaks in it, with the colon.
    pub(in crate::segment) speaker: Option<Span>,
}

impl Piece {
    pub(in crate::segment) fn new(kind: BlockKind, span: Span) -> Self {
        Self { kind, span, speaker: None }
    }
}

/// The blocks of the kept lines, in order.
pub(in crate::segment) fn pieces(lines: &[Line], language: Language) -> Vec<Piece> {
    let interview = Interview::of(lines);
    let mut pieces = Vec::with_capacity(lines.len());
    let mut opened = None;
    for index in 0..lines.len() {
        let line = &lines[index];
        if interview.is_speaker(index) {
            opened = Some(opened.map_or(line.span, |span: Span| span.union(line.span)));
            continue;
        }
        let piece = if interview.is_question(index) {
            Piece::new(BlockKind::Question, line.span)
        } else {
            piece(lines, index, language)
        };
        pieces.push(match opened.take() {
            Some(label) => Piece { speaker: Some(label), ..Piece::new(BlockKind::Paragraph, label.union(line.span)) },
            None => Piece { speaker: interview.signature(index, line), ..piece },
        });
    }
    pieces.extend(opened.map(|span| Piece::new(BlockKind::Paragraph, span)));
    pieces
}

fn piece(lines: &[Line], index: usize, language: Language) -> Piece {
    let line = &lines[index];
    let neighbours =
        [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|index| lines.get(index).copied());
    let after = |text: &str| Span::new(line.span.end - text.len(), line.span.end);
    if let Some(kind) = marked(line) {
        return Piece::new(kind, line.span);
    }
    let (kind, span) = match mark(line.text) {
        Some((Mark::Heading, text)) => (BlockKind::Heading, after(text)),
        Some((Mark::Quotation, text)) => (BlockKind::Quotation, after(text)),
        Some((mark, text)) if mark.is_item(neighbours) => (BlockKind::ListItem, after(text)),
        _ if line.credit.is_some() => (BlockKind::Caption, line.span),
        _ if is_heading(lines, index, language) => (BlockKind::Heading, line.span),
        _ if is_quotation(line) => (BlockKind::Quotation, line.span),
        _ => (BlockKind::Paragraph, line.span),
    };
    Piece::new(kind, span)
}

/// What the format says that a line is, where that is no less likely than what the line looks like: paragraphs may be
/// headings in disguise, and sometimes headings are paragraphs.
fn marked(line: &Line) -> Option<BlockKind> {
    match line.mark?.kind? {
        BlockKind::Paragraph => None,
        BlockKind::Heading if line.words > 30 => None,
        kind => Some(kind),
    }
}

fn is_quotation(line: &Line) -> bool {
    quoted(line.text).is_some_and(|inner| inner.ends_with(['.', '!', '?', '…']) || line.words >= 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line::lines;

    fn kinds(page: &str) -> Vec<(BlockKind, &str)> {
        pieces(&lines(page), Language::German).into_iter().map(|piece| (piece.kind, piece.span.of(page))).collect()
    }

    const PROSE: &str = "Der Rat hat am Montag nach langem Streit gegen den Neubau der alten Brücke gestimmt.";

    #[test]
    fn a_short_line_between_paragraphs_is_a_heading() {
        let page =
            format!("{PROSE}\n\nDie alte Brücke\n\n{PROSE}\n\nWer soll das bezahlen?\n\n{PROSE}\n\nNiemand will es");
        let kinds: Vec<_> = kinds(&page).into_iter().map(|(kind, _)| kind).collect();
        let (heading, paragraph) = (BlockKind::Heading, BlockKind::Paragraph);
        assert_eq!(kinds, [paragraph, heading, paragraph, heading, paragraph, paragraph]);
    }

    #[test]
    fn items_lose_their_marks() {
        let page = "• Eins und zwei\n- Drei\n- Vier\n1. Fünf\n2. Sechs\n- allein";
        let found = kinds(page);
        assert_eq!(found[0], (BlockKind::ListItem, "Eins und zwei"));
        assert_eq!(found[2], (BlockKind::ListItem, "Vier"));
        assert_eq!(found[4], (BlockKind::ListItem, "Sechs"));
        assert_eq!(found[5], (BlockKind::Paragraph, "- allein"));
    }

    #[test]
    fn a_speaker_opens_the_answer() {
        let page = format!("Was nun, Frau Kolbe?\n\nAnna Kolbe:\n{PROSE}\n\n{PROSE}\n\nUnd dann?\n\nKolbe:\n\n{PROSE}");
        let found = kinds(&page);
        assert_eq!(found.len(), 5);
        assert_eq!(found[0], (BlockKind::Question, "Was nun, Frau Kolbe?"));
        assert!(found[1].1.starts_with("Anna Kolbe:\nDer Rat"));
        assert_eq!(found[3].0, BlockKind::Question);
        assert!(found[4].1.starts_with("Kolbe:\n\nDer Rat"));
    }

    #[test]
    fn signed_and_unsigned_questions_are_questions() {
        let signed = format!("Bote: Was nun?\nKolbe: {PROSE}\nBote: Und dann?\nKolbe: {PROSE}\n");
        assert_eq!(kinds(&signed)[2].0, BlockKind::Question);
        let answers = format!("Was nun?\n\nAnna Kolbe: {PROSE}\n\nUnd dann?\n\nKolbe: {PROSE}\n\nHinweis: {PROSE}\n");
        assert_eq!(kinds(&answers)[2].0, BlockKind::Question);
        let speakers = |page: &str| -> Vec<String> {
            let pieces = pieces(&lines(page), Language::German);
            pieces.iter().filter_map(|piece| Some(piece.speaker?.of(page).to_owned())).collect()
        };
        assert_eq!(speakers(&signed), ["Bote:", "Kolbe:", "Bote:", "Kolbe:"]);
        assert_eq!(speakers(&answers), ["Anna Kolbe:", "Kolbe:"]);
        assert!(speakers(&format!("{PROSE}\nHinweis: {PROSE}\nHinweis: {PROSE}\n")).is_empty());
        let unsigned = format!(
            "Was wollen Sie nun tun?\n{PROSE}\nUnd wann sagen Sie es dem Rat?\n{PROSE}\nSind Sie müde?\n{PROSE}\n"
        );
        assert_eq!(kinds(&unsigned).iter().filter(|(kind, _)| *kind == BlockKind::Question).count(), 3);
    }

    #[test]
    fn a_paragraph_that_is_a_quotation_is_one() {
        let page = format!("{PROSE}\n\n„Wir bleiben hier. Das ist unser Haus.“\n\n{PROSE}");
        assert_eq!(kinds(&page)[1].0, BlockKind::Quotation);
    }
}

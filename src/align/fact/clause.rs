//! Clauses of a sentence, and the parts of a long one that have room in a label.

use unicode_segmentation::UnicodeSegmentation as _;

use super::label::width;
use crate::evidence::SentenceEvidence;
use crate::text::{Article, Span};

/// Cells of the longest label.
const CELLS: usize = 60;

/// A part of a sentence that has room in a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands.
    pub(super) span: Span,
    /// Cells that it takes.
    pub(super) cells: usize,
    /// Whether it is a clause from end to end.
    pub(super) whole: bool,
}

impl Piece {
    /// Nothing, at the start of `span`.
    pub(super) fn empty(span: Span) -> Self {
        Self { span: Span::new(span.start, span.start), cells: 0, whole: false }
    }
}

/// A word as it stands between blanks, and whether a clause ends with it.
#[derive(Clone, Copy)]
struct Word {
    span: Span,
    ends: bool,
}

/// The clauses of a sentence as far as they have room; of longer ones every row of words that has. A row inside of a
/// clause begins and ends with a word that says something, and takes in names, numbers and dates whole.
pub(super) fn pieces(article: &Article, sentence: Span, found: &SentenceEvidence) -> Vec<Piece> {
    let mut words = words(article.text(sentence), sentence.start);
    for word in words.iter_mut().filter(|word| word.ends) {
        word.ends = !fixed(found).any(|span| span.contains(word.span.end) && span.start < word.span.end);
    }
    words.split_inclusive(|word| word.ends).flat_map(|clause| pieces_of(article, clause, found)).collect()
}

fn pieces_of(article: &Article, clause: &[Word], found: &SentenceEvidence) -> Vec<Piece> {
    let piece = |words: &[Word]| {
        let [first, ..] = words else { return None };
        let span = words.iter().fold(first.span, |span, word| span.union(word.span));
        let span = bare(article.text(span), span.start);
        let cells = width(article.text(span));
        (cells <= CELLS).then_some(Piece { span, cells, whole: words.len() == clause.len() })
    };
    if let Some(whole) = piece(clause) {
        return vec![whole];
    }
    let says = |word: &Word| {
        found.terms.iter().any(|term| word.span.covers(term.span))
            || fixed(found).any(|span| word.span.intersection(span).is_some())
    };
    let tears = |at: usize| {
        let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| clause.get(at)), clause.get(at)) else {
            return false;
        };
        fixed(found).any(|span| span.start < before.span.end && after.span.start < span.end)
    };
    let mut pieces = Vec::new();
    for start in (0..clause.len()).filter(|start| (*start == 0 || says(&clause[*start])) && !tears(*start)) {
        for end in start + 1..=clause.len() {
            let Some(part) = clause.get(start..end).and_then(piece) else { break };
            if (end == clause.len() || says(&clause[end - 1])) && !tears(end) {
                pieces.push(part);
            }
        }
    }
    if pieces.is_empty() {
        pieces.extend(clause.iter().map(|word| cut(article, word.span)));
    }
    pieces
}

/// What must not be torn: names, numbers with their units, outcomes, dates.
fn fixed(found: &SentenceEvidence) -> impl Iterator<Item = Span> {
    let names = found.names.iter().map(|name| name.span);
    let numbers =
        found.quantities.iter().map(|quantity| quantity.span).chain(found.scores.iter().map(|score| score.span));
    names.chain(numbers).chain(found.dates.iter().map(|date| date.span))
}

/// The words of a text that begins at `offset`, cut at grapheme clusters that are blank.
fn words(text: &str, offset: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Word> = None;
    for (start, cluster) in text.grapheme_indices(true) {
        let span = Span::new(start, start + cluster.len()).shifted(offset);
        if cluster.chars().all(char::is_whitespace) {
            words.extend(open.take());
        } else {
            let from = open.map_or(span.start, |word| word.span.start);
            let quoted = matches!(cluster, "\"" | "“" | "”" | "«" | "»" | "’") && open.is_some_and(|word| word.ends);
            let ends = quoted || matches!(cluster, "," | ";" | ":" | "–" | "—");
            open = Some(Word { span: Span::new(from, span.end), ends });
        }
    }
    words.extend(open);
    words
}

/// The span without punctuation at its ends; all of it if there is nothing else.
fn bare(text: &str, offset: usize) -> Span {
    let says = |cluster: &str| cluster.chars().any(|c| c.is_alphanumeric() || matches!(c, '%' | '$' | '€' | '£'));
    let saying = text.grapheme_indices(true).filter(|(_, cluster)| says(cluster));
    let spans = saying.map(|(start, cluster)| Span::new(start, start + cluster.len()));
    spans.reduce(Span::union).unwrap_or(Span::new(0, text.len())).shifted(offset)
}

/// As many grapheme clusters of a word as have room: for text that has no blanks.
fn cut(article: &Article, word: Span) -> Piece {
    let text = article.text(word);
    let ends =
        text.grapheme_indices(true).map(|(start, cluster)| Span::new(word.start, word.start + start + cluster.len()));
    let fits = ends.map(|span| Piece { span, cells: width(article.text(span)), whole: false });
    fits.take_while(|piece| piece.cells <= CELLS).last().unwrap_or(Piece::empty(word))
}

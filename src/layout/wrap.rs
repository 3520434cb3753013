//! Display text → lines: which glyphs stand in one row.
//!
//! Words are the runs between blanks (the no-break blanks are no blanks here). Where they may be divided, `hyphen`
//! says; soft hyphens in a word count instead of the patterns, zero-width spaces beside them. The lines are chosen by
//! textwrap for the whole run at once (Knuth and Plass's idea): the raggedness of all rows together is least. Words and
//! breaks are our own fragments instead of textwrap's, because those count cells by character and would cut through a
//! grapheme cluster.

use std::ops::Range;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::hyphen::{Divider, End, Point};
use super::shown::{Glyph, Seam, Shown};
use crate::text::Span;

/// What makes a row bad. Textwrap's own figures but for two: an overflow outweighs every gap, because a row must fit;
/// and a hyphen costs as much as a gap of 17 cells instead of 5, so that a text is not full of them.
const PENALTIES: Penalties = Penalties {
    nline_penalty: 1_000,
    overflow_penalty: 100_000_000,
    short_last_line_fraction: 4,
    short_last_line_penalty: 25,
    hyphen_penalty: 300,
};

/// The glyphs of one row, without the blank at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Indices into the display text's glyphs.
    pub(super) glyphs: Range<usize>,
    /// What stands behind them.
    pub(super) end: End,
}

/// The lines of a display text, each at most `room` cells wide.
pub(super) fn lines(shown: &Shown, room: usize, divider: Divider) -> Vec<Line> {
    let room = room.max(1);
    let chunks = chunks(shown, room, divider);
    let widths = [room as f64];
    let wrapped = wrap_optimal_fit(&chunks, &widths, &PENALTIES).unwrap_or_default();
    // The search for the best lines assumes costs without jumps; where hyphens make them jump it may miss, and only
    // then a row could be too wide. First fit never is.
    let fits = wrapped.iter().all(|line| line_cells(line) <= room);
    let wrapped = if fits && !wrapped.is_empty() { wrapped } else { wrap_first_fit(&chunks, &widths) };
    wrapped.into_iter().filter_map(|line| Some(Line::new(line.first()?, line.last()?))).collect()
}

impl Line {
    fn new(first: &Chunk, last: &Chunk) -> Self {
        Self { glyphs: first.glyphs.start..last.glyphs.end, end: last.end }
    }
}

/// A part of a word between two places where a row may end.
#[derive(Debug)]
struct Chunk {
    glyphs: Range<usize>,
    cells: usize,
    /// Cells of the blank behind it; 0 inside a word.
    blank: usize,
    /// What is added if a row ends behind it.
    end: End,
}

impl Chunk {
    fn hyphen(&self) -> usize {
        usize::from(self.end == End::Hyphen)
    }
}

impl Fragment for Chunk {
    fn width(&self) -> f64 {
        self.cells as f64
    }

    fn whitespace_width(&self) -> f64 {
        self.blank as f64
    }

    fn penalty_width(&self) -> f64 {
        self.hyphen() as f64
    }
}

fn line_cells(line: &[Chunk]) -> usize {
    let text: usize = line.iter().map(|chunk| chunk.cells + chunk.blank).sum();
    text + line.last().map_or(0, Chunk::hyphen) - line.last().map_or(0, |last| last.blank)
}

/// All chunks of a display text, none wider than `room` with its hyphen.
fn chunks(shown: &Shown, room: usize, divider: Divider) -> Vec<Chunk> {
    let mut chunks = Vec::with_capacity(shown.glyphs.len() / 4);
    let mut start = 0;
    while start < shown.glyphs.len() {
        let end = shown.glyphs[start..].iter().position(|glyph| shown.is_blank(glyph)).map(|length| start + length);
        let word = start..end.unwrap_or(shown.glyphs.len());
        start = word.end + 1;
        push_word(&mut chunks, shown, word, room, divider);
        if let (Some(_), Some(last)) = (end, chunks.last_mut()) {
            last.blank = 1;
        }
    }
    chunks
}

/// Adds the chunks of one word.
fn push_word(chunks: &mut Vec<Chunk>, shown: &Shown, word: Range<usize>, room: usize, divider: Divider) {
    let glyphs = &shown.glyphs[word.clone()];
    let (Some(first), Some(last)) = (glyphs.first(), glyphs.last()) else { return };
    let text = Span::new(first.text.start, last.text.end).of(&shown.text);
    let has_seams = glyphs.iter().any(|glyph| glyph.seam == Seam::Hyphen);
    let points = if has_seams { Divider::plain() } else { divider }.points(text);
    let mut points = points.iter().peekable();
    let mut start = word.start;
    for (index, pair) in glyphs.windows(2).enumerate() {
        let at = pair[1].text.start - first.text.start;
        while points.next_if(|point| point.at < at).is_some() {}
        if let Some(end) = break_between(shown, &pair[0], &pair[1], points.next_if(|point| point.at == at)) {
            let next = word.start + index + 1;
            push_chunk(chunks, &shown.glyphs, start..next, room, end);
            start = next;
        }
    }
    push_chunk(chunks, &shown.glyphs, start..word.end, room, End::Plain);
}

/// Whether a row may end between two glyphs of a word, and with what: at a seam of the source, at a point of the word,
/// or between two wide characters, whose scripts have no blanks.
fn break_between(shown: &Shown, glyph: &Glyph, next: &Glyph, point: Option<&Point>) -> Option<End> {
    let is_letter = || shown.text_of(next).starts_with(char::is_alphanumeric);
    match next.seam {
        Seam::Hyphen => Some(End::Hyphen),
        Seam::Free => Some(End::Plain),
        Seam::None if glyph.cells == 2 && next.cells == 2 && is_letter() => Some(End::Plain),
        Seam::None => point.map(|point| point.end),
    }
}

/// Adds a chunk; one that is too wide for a row with its hyphen is broken wherever the row is full, without a hyphen.
fn push_chunk(chunks: &mut Vec<Chunk>, glyphs: &[Glyph], range: Range<usize>, room: usize, end: End) {
    let mut chunk = Chunk { glyphs: range.start..range.start, cells: 0, blank: 0, end: End::Plain };
    for index in range {
        let cells = glyphs[index].cells;
        if chunk.cells + cells > room {
            let full = Chunk { glyphs: index..index, cells: 0, blank: 0, end: End::Plain };
            chunks.push(std::mem::replace(&mut chunk, full));
        }
        chunk.cells += cells;
        chunk.glyphs.end = index + 1;
    }
    if chunk.cells < room {
        chunk.end = end;
    }
    chunks.push(chunk);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Hyphenation;
    use crate::text::Language;

    fn rows(text: &str, room: usize) -> Vec<String> {
        let mut shown = Shown::new(room);
        shown.push(text, 0, None);
        let lines = lines(&shown, room, Divider::new(Language::German, Hyphenation::On));
        lines
            .iter()
            .map(|line| {
                let glyphs = shown.glyphs[line.glyphs.clone()].iter();
                let text: String = glyphs.map(|glyph| shown.text_of(glyph)).collect();
                if line.end == End::Hyphen { text + "-" } else { text }
            })
            .collect()
    }

    #[test]
    fn a_long_compound_is_divided_and_the_rows_are_even() {
        assert_eq!(
            rows("Die Hafenverwaltungsgesellschaft schließt die alte Mole am Montag.", 24),
            ["Die Hafenverwaltungsge-", "sellschaft schließt die", "alte Mole am Montag."]
        );
    }

    #[test]
    fn soft_hyphens_decide_where_a_word_is_divided() {
        assert_eq!(rows("Hafen\u{ad}verwaltung", 12), ["Hafen-", "verwaltung"]);
    }

    #[test]
    fn no_break_blanks_hold_a_number_and_its_unit_together() {
        assert_eq!(rows("rund 17\u{a0}Prozent", 11), ["rund", "17\u{a0}Prozent"]);
    }

    #[test]
    fn a_word_longer_than_the_row_is_broken_where_the_row_is_full() {
        assert_eq!(rows("https://hafen.example/", 8), ["https://", "hafen.ex", "ample/"]);
    }

    #[test]
    fn wide_characters_break_between_each_other_and_never_in_a_cluster() {
        assert_eq!(rows("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(rows("👨\u{200d}👩👨\u{200d}👩", 3), ["👨\u{200d}👩", "👨\u{200d}👩"]);
    }

    #[test]
    fn an_empty_text_has_no_line() {
        assert!(rows("", 10).is_empty());
        assert!(rows(" \n ", 10).is_empty());
    }
}

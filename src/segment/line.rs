//! The lines of a source, as far as their shape tells what they are.
//!
//! Scraped text has one paragraph a line, with or without blank lines between; text that was broken at a fixed width
//! (letters, Markdown) has many lines a paragraph. Here both become the same: a [`Line`] is what stands on a line of
//! its own, and what a hard wrap broke is joined again.

use super::credit::{Credit, credit};
use super::markup::MarkedLine;
use super::quote::closes;
use crate::text::Span;

/// A line, never blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its text, without surrounding blanks.
    pub(super) text: &'a str,
    /// Where that stands in the source.
    pub(super) span: Span,
    /// The same with the separators at its ends that are no text: `… |`.
    pub(super) outer: Span,
    /// Its number on the page, from 0.
    pub(super) number: usize,
    /// Whether a blank line stands before it; also true for the first.
    pub(super) apart: bool,
    /// Words between blanks.
    pub(super) words: usize,
    /// How it ends.
    pub(super) end: End,
    /// How much of it is the credit of a picture.
    pub(super) credit: Option<Credit>,
    /// What the file's format says of it.
    pub(super) mark: Option<&'a MarkedLine>,
}

/// How a line ends, closing marks aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A full stop: a sentence.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon.
    Colon,
    /// Anything else: a heading, a label, a link, an item of a list.
    Open,
}

impl<'a> Line<'a> {
    /// A line of the source. Separators of cells and columns at its ends are no text, unless there is nothing else.
    fn new(text: &'a str, start: usize, apart: bool) -> Self {
        let outer = Span::new(start, start + text.len());
        let is_cell_border = |c: char| is_blank(c) || c == '|';
        let inner = text.trim_matches(is_cell_border);
        let front = text.len() - text.trim_start_matches(is_cell_border).len();
        let (text, start) = if inner.is_empty() { (text, start) } else { (inner, start + front) };
        let span = Span::new(start, start + text.len());
        Self {
            text,
            span,
            outer,
            number: 0,
            apart,
            words: text.split_whitespace().count(),
            end: End::of(text),
            credit: credit(text),
            mark: None,
        }
    }

    /// Whether it is prose: a whole sentence of some length, or more words than any heading has.
    pub(super) fn is_prose(&self) -> bool {
        self.words >= 25 || (self.words >= 12 && self.end == End::Stop)
    }
}

impl End {
    fn of(text: &str) -> Self {
        let text = text.trim_end_matches(|c: char| closes(c) || c.is_whitespace());
        match text.chars().next_back() {
            Some('.' | '。') if !text.ends_with("..") => Self::Stop,
            Some('?' | '？') => Self::Question,
            Some('!' | '！') => Self::Exclamation,
            Some(':') => Self::Colon,
            _ => Self::Open,
        }
    }
}

/// Whether a character is no text: white space, a byte order mark, a zero-width space.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text without surrounding blanks, and where it starts if it started at `start` before.
pub(super) fn trim(text: &str, start: usize) -> (&str, usize) {
    let front = text.trim_start_matches(is_blank);
    (front.trim_end_matches(is_blank), start + text.len() - front.len())
}

/// The lines of a source that are not blank, in order; lines that a hard wrap broke are one.
pub(super) fn lines(source: &str) -> Vec<Line<'_>> {
    let mut lines = broken(source);
    if let Some(width) = wrap_width(&lines) {
        lines = join(source, &lines, width);
    }
    for (number, line) in lines.iter_mut().enumerate() {
        line.number = number;
    }
    lines
}

/// The lines of a source whose format says where they are.
pub(super) fn marked_lines<'a>(source: &'a str, marks: &'a [MarkedLine]) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(marks.len());
    let mut end = 0;
    for mark in marks {
        let (text, start) = trim(mark.span.of(source), mark.span.start);
        if text.is_empty() {
            continue;
        }
        let between = Span::new(end, start).of(source);
        let apart = end == 0 || between.matches('\n').count() > 1;
        end = start + text.len();
        lines.push(Line { number: lines.len(), mark: Some(mark), ..Line::new(text, start, apart) });
    }
    lines
}

fn broken(source: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut at, mut apart, mut carriage) = (0, true, false);
    for raw in source.split_inclusive(is_break) {
        let (text, start) = trim(raw, at);
        at += raw.len();
        if !text.is_empty() {
            found.push(Line::new(text, start, apart));
            apart = false;
        } else if !(carriage && raw == "\n") {
            apart = true;
        }
        carriage = raw.ends_with('\r');
    }
    found
}

/// The longest line that counts as wrapped, in characters; mail and plain text stop at 72 to 100.
const WIDEST_WRAP: usize = 110;

/// The share of lines, in percent of the width, that a wrapped line reaches at least together with the next line's
/// word.
const FULL: usize = 85;

/// The width that a text was wrapped at, if it was: no line is longer, and of the lines that another one follows
/// directly nearly all would burst it with that one's first word.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let width =
        lines.iter().map(|line| if line.text.len() > 4 * WIDEST_WRAP { usize::MAX } else { chars(line.text) }).max()?;
    if !(40..=WIDEST_WRAP).contains(&width) {
        return None;
    }
    let followed = || lines.windows(2).filter(|pair| !pair[1].apart);
    let full = followed().filter(|pair| is_full(&pair[0], &pair[1], width)).count();
    (full >= 4 && full * 10 >= followed().count() * 7).then_some(width)
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or_default();
    (chars(line.text) + 1 + chars(word)) * 100 >= width * FULL
}

fn join<'a>(source: &'a str, lines: &[Line<'a>], width: usize) -> Vec<Line<'a>> {
    let ends = |pair: &[Line]| pair[1].apart || !is_full(&pair[0], &pair[1], width);
    let mut joined = Vec::new();
    let mut first = 0;
    for next in 1..=lines.len() {
        if lines.get(next - 1..=next).is_none_or(ends) {
            let span = lines[first].outer.union(lines[next - 1].outer);
            joined.push(Line::new(span.of(source), span.start, lines[first].apart));
            first = next;
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        lines(source).iter().map(|line| line.text).collect()
    }

    #[test]
    fn lines_lose_their_blanks_and_know_where_they_stand() {
        let source = "\u{feff}Title \r\n\r\n  First.\r\nSecond?”\n\u{200b}\n\n";
        let found = lines(source);
        assert_eq!(texts(source), ["Title", "First.", "Second?”"]);
        assert!(found.iter().all(|line| line.span.of(source) == line.text));
        assert_eq!(found.iter().map(|line| line.apart).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!(found.iter().map(|line| line.end).collect::<Vec<_>>(), [End::Open, End::Stop, End::Question]);
    }

    #[test]
    fn a_hard_wrap_is_undone_and_other_lines_are_left_alone() {
        let wrapped = "The council met on Monday and put off the\nvote on the pier until the next meeting in\nthe \
                       spring, when the costs will be known\nto all of its members.\n\nNobody was pleased with \
                       that decision and\nthe mayor said so.\n";
        assert_eq!(texts(wrapped).len(), 2);
        assert_eq!(texts("Home\nNews\nSport\n\nThe council met on Monday and put off the vote.").len(), 4);
        let paragraphs = "One paragraph a line is what most scraped pages have, and each is long enough to show that \
                          it was never wrapped at all.\n"
            .repeat(6);
        assert_eq!(texts(&paragraphs).len(), 6);
    }

    #[test]
    fn an_ellipsis_is_an_open_end() {
        assert_eq!(End::of("Mehr lesen ..."), End::Open);
        assert_eq!(End::of("Mehr lesen …"), End::Open);
        assert_eq!(End::of("Er ging.“)"), End::Stop);
    }
}

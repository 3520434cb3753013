//! Sentences of a block.
//!
//! Every `.`, `!`, `?` or `…` is a place where a sentence may end; what stands before and after it decides. The rules
//! are few and each can be read for itself: abbreviations and initials join, ordinals join in German, a small letter or
//! a comma after the mark goes on, closing marks belong to the sentence that they close. `„…“, sagte X.` is one
//! sentence; a direct quotation of three sentences is three.
//!
//! ```text
//! … the end.” Then …      close   what belongs to the end: marks, closing marks, footnotes
//!          ^ ^            place   whether a sentence ends between the two
//!        ^^^              token   the shape of the word before: `30`, `F.A.Z`, `J.-P`, `XIV`
//! ```
//!
//! A splitter of our own, because it needs what packages don't have together: German ordinals, quotation marks of
//! either language, byte spans, and the missing blank of scraped text (`…Ende.Der Anfang…`). `tests/sentence_corpus.rs`
//! holds it to hard sentences of our own, `tests/sentence_gold.rs` measures it on real articles.

mod close;
mod place;
mod token;

use super::abbreviation::Borders;
use crate::text::{Language, Span};
use close::close;
use place::Place;

/// The sentences of a paragraph: from the first to the last character of each, without the blanks between them.
/// Together they hold every character of the text that is no white space.
pub fn sentences(text: &str, language: Language) -> Vec<Span> {
    let borders = Borders::of(language);
    let mut found = Vec::new();
    let (mut start, mut at) = (skip_blanks(text, 0), 0);
    while let Some(mark) = next_mark(text, at) {
        let end = close(text, mark, borders);
        if (Place { text, start, mark, end, borders }).ends_sentence() {
            found.push(Span::new(start, end));
            start = skip_blanks(text, end);
        }
        at = end;
    }
    let end = text.trim_end().len();
    if start < end {
        found.push(Span::new(start, end));
    }
    found
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn until(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = from(text, at);
    at + rest.len() - rest.trim_start().len()
}

fn next_mark(text: &str, at: usize) -> Option<usize> {
    from(text, at).find(is_mark).map(|offset| at + offset)
}

#[cfg(test)]
mod tests;

//! What belongs to the end of a sentence: `.”`, `?!`, `.[12]`, `. . .`

use super::super::abbreviation::Borders;
use super::super::quote::{closes, closes_quotation, is_quote};
use super::token::last_token;
use super::{from, is_mark, until};

/// Where the sentence would end whose final mark is at `mark`: after all marks, closing quotation marks and brackets,
/// and the number of a footnote.
pub(super) fn close(text: &str, mark: usize, borders: &Borders) -> usize {
    let mut rest = from(text, mark);
    while let Some(after) = after_closing(until(text, text.len() - rest.len()), rest) {
        rest = after;
    }
    let end = text.len() - rest.len();
    end + bare_footnote(until(text, mark), rest, borders)
}

/// What is left of `rest` after the one thing at its head that belongs to the end.
fn after_closing<'a>(before: &str, rest: &'a str) -> Option<&'a str> {
    let mut chars = rest.chars();
    let c = chars.next()?;
    let after = chars.as_str();
    match c {
        '[' => after_footnote(after),
        c if is_mark(c) || is_superscript(c) => Some(after),
        c if is_quote(c) && after.starts_with(char::is_alphanumeric) => closes_quotation(before, c).then_some(after),
        c if closes(c) => Some(after),
        c if c.is_whitespace() => after_loose_stop(before, after).or_else(|| after_loose_quote(before, after)),
        _ => None,
    }
}

fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

fn after_footnote(rest: &str) -> Option<&str> {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() < rest.len() { after.strip_prefix(']') } else { None }
}

/// What follows the next stop of `. . .`
fn after_loose_stop<'a>(before: &str, rest: &'a str) -> Option<&'a str> {
    let after = rest.strip_prefix('.').filter(|after| after.is_empty() || after.starts_with(char::is_whitespace));
    after.filter(|_| before.ends_with('.'))
}

/// What follows a closing quotation mark that was set off by a blank: `„Das ist genug. “ Dann`.
fn after_loose_quote<'a>(before: &str, rest: &'a str) -> Option<&'a str> {
    let mut chars = rest.chars();
    chars.next().filter(|&c| closes_quotation(before, c))?;
    let after = chars.as_str();
    (after.is_empty() || after.starts_with(char::is_whitespace)).then_some(after)
}

/// The length of a footnote's number without brackets, as pages lose the raised type: `…known.12 The rest`. None after
/// abbreviations (`Kap.3 Der`) and numbers (`4.5`).
fn bare_footnote(before: &str, rest: &str, borders: &Borders) -> usize {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let len = rest.len() - after.len();
    let alone = after.is_empty() || after.starts_with(char::is_whitespace);
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    let is_note = (1..=2).contains(&len) && alone && !goes_on && ends_written_word(before, borders);
    if is_note { len } else { 0 }
}

/// Whether a text ends in a word that is no abbreviation, address or number.
fn ends_written_word(before: &str, borders: &Borders) -> bool {
    let word = last_token(before);
    let letters = word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
    letters && word.ends_with(char::is_lowercase) && borders.abbreviation(word).is_none()
}

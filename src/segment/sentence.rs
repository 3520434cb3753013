//! Sentences of a block.
//!
//! Every `.`, `!`, `?` or `…` is a place where a sentence may end; what stands before and after it decides. The rules
//! are few and each can be read for itself: abbreviations and initials join, ordinals join in German, a small letter or
//! a comma after the mark goes on, closing marks belong to the sentence that they close. `„…“, sagte X.` is one
//! sentence; a direct quotation of three sentences is three.
//!
//! A splitter of our own, because it needs what packages don't have together: German ordinals, quotation marks of
//! either language, byte spans, and the missing blank of scraped text (`…Ende.Der Anfang…`). `tests/sentence_gold.rs`
//! measures it.

use super::abbreviation::{Abbreviation, Borders};
use super::quote::{closes, is_quote, opens};
use crate::text::{Language, Span};

/// The sentences of a text: from the first to the last character of each, without the blanks between them. Together
/// they hold every character of the text that is no white space.
pub(super) fn sentences(text: &str, language: Language) -> Vec<Span> {
    let borders = Borders::of(language);
    let mut found = Vec::new();
    let (mut start, mut at) = (skip_blanks(text, 0), 0);
    while let Some(mark) = next_mark(text, at) {
        let end = close(text, mark);
        if (Place { text, mark, end, borders }).ends_sentence() {
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

fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = from(text, at);
    at + rest.len() - rest.trim_start().len()
}

fn next_mark(text: &str, at: usize) -> Option<usize> {
    from(text, at).find(is_mark).map(|offset| at + offset)
}

/// Where the sentence would end whose final mark is at `mark`: after all marks, closing quotation marks and brackets,
/// and a footnote number in brackets.
fn close(text: &str, mark: usize) -> usize {
    let mut rest = from(text, mark);
    loop {
        let mut chars = rest.chars();
        match chars.next() {
            Some(c) if is_mark(c) => rest = chars.as_str(),
            Some(c) if closes(c) && !chars.as_str().starts_with(char::is_alphanumeric) => rest = chars.as_str(),
            Some('[') => match after_footnote(chars.as_str()) {
                Some(after) => rest = after,
                None => break,
            },
            _ => break,
        }
    }
    text.len() - rest.len()
}

fn after_footnote(rest: &str) -> Option<&str> {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() < rest.len() { after.strip_prefix(']') } else { None }
}

/// A place where a sentence may end.
struct Place<'a> {
    text: &'a str,
    /// Where its first final mark stands.
    mark: usize,
    /// After its last final or closing mark.
    end: usize,
    borders: &'static Borders,
}

impl<'a> Place<'a> {
    fn before(&self) -> &'a str {
        self.text.get(..self.mark).unwrap_or_default()
    }

    fn marks(&self) -> &'a str {
        self.text.get(self.mark..self.end).unwrap_or_default()
    }

    fn after(&self) -> &'a str {
        from(self.text, self.end)
    }

    fn ends_sentence(&self) -> bool {
        let after = self.after();
        if self.marks().starts_with(['。', '！', '？']) {
            return !after.trim().is_empty();
        }
        if !after.starts_with(char::is_whitespace) {
            return self.lacks_blank();
        }
        let next = next_word(after);
        match next.chars().next() {
            None | Some('@' | ',' | ';' | ':') => false,
            Some(c) if c.is_lowercase() => next.chars().nth(1).is_some_and(char::is_uppercase) && !self.joins(next),
            Some(c) if c.is_numeric() => !self.joins_number(),
            Some(_) => !self.joins(next),
        }
    }

    /// Whether a blank is missing between two sentences: `…wie zuvor.Das neue…`. Not in `example.com`, `Node.js`,
    /// `3.000`.
    fn lacks_blank(&self) -> bool {
        let word = last_token(self.before().trim_end_matches(closes));
        let next = self.after().strip_prefix(['„', '“', '(']).unwrap_or(self.after());
        let mut letters = next.chars();
        let capitalised =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        capitalised
            && !is_address(next, self.borders)
            && word.chars().count() >= 3
            && word.chars().all(char::is_alphabetic)
            && word.ends_with(char::is_lowercase)
            && self.borders.abbreviation(word).is_none_or(|class| class == Abbreviation::BeforeNumber)
    }

    /// Whether the mark goes on before a number.
    fn joins_number(&self) -> bool {
        if !self.is_full_stop() {
            return self.is_ellipsis() && self.marks().ends_with(['.', '…']);
        }
        let token = last_token(self.before());
        let number = !token.is_empty() && token.chars().all(|c| c.is_ascii_digit());
        (number && token.len() <= 2 && self.borders.write_ordinals())
            || is_initial(token)
            || self.abbreviation().is_some()
    }

    /// Whether the sentence goes on although a capital letter follows.
    fn joins(&self, next: &str) -> bool {
        let word: &str = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if self.is_ellipsis() {
            let (omitted, loose) = (self.before().ends_with(['(', '[']), self.before().ends_with(char::is_whitespace));
            return omitted || (loose && !self.borders.starts(word) && !self.marks().ends_with(is_quote));
        }
        if !self.is_full_stop() {
            return self.marks().ends_with(is_quote) && self.speech_follows(next);
        }
        if self.marks().trim_start_matches('.').contains(is_mark) {
            return false;
        }
        let token = last_token(self.before());
        match self.abbreviation() {
            Some(Abbreviation::Joins) => true,
            Some(Abbreviation::MayEnd) => !self.borders.starts(word) && !self.marks().ends_with(is_quote),
            Some(Abbreviation::BeforeNumber) => false,
            None if is_initialism(token) => {
                !self.borders.starts(word) && !self.after().trim_start().starts_with(is_quote)
            }
            None if is_initial(token) || is_roman(token) => !self.borders.starts(word),
            None => self.is_ordinal(token, word),
        }
    }

    /// Whether the mark is one full stop and no other.
    fn is_full_stop(&self) -> bool {
        let mut marks = self.marks().chars();
        marks.next() == Some('.') && !marks.next().is_some_and(is_mark)
    }

    fn is_ellipsis(&self) -> bool {
        self.marks().starts_with('…') || self.marks().starts_with("..")
    }

    fn is_ordinal(&self, number: &str, next: &str) -> bool {
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) || self.borders.starts(next) {
            return false;
        }
        let before = self.before().strip_suffix(number).unwrap_or_default().trim_end();
        before.is_empty() || before.ends_with('(') || self.borders.is_ordinal(last_token(before), number, next)
    }

    /// The class of the abbreviation before the mark, also of one with blanks inside (`z. B.`) or the last part of a
    /// compound (`Tel.-Nr.`).
    fn abbreviation(&self) -> Option<Abbreviation> {
        let token = last_token(self.before());
        let last = token.rsplit(['-', '/']).next().unwrap_or_default();
        self.borders.abbreviation(&spelled_out(self.before(), token)).or_else(|| self.borders.abbreviation(last))
    }

    /// Whether one of the next words tells who spoke: `"Why?" Mr Smith asked`.
    fn speech_follows(&self, next: &str) -> bool {
        for word in next.split_whitespace().take(6) {
            let bare = word.trim_end_matches(|c| is_mark(c) || matches!(c, ',' | ':'));
            if self.borders.speaks(bare) {
                return true;
            }
            if word.len() > bare.len() && self.borders.abbreviation(bare).is_none() {
                return false;
            }
        }
        false
    }
}

/// The longest token and the most characters between two sentences that are looked at: bounds, so that no text of marks
/// alone takes quadratic time.
const FAR: usize = 40;

/// The letters, digits and inner stops directly before a place: `F.A.Z`, `Tel.-Nr`, `30`.
fn last_token(before: &str) -> &str {
    let inside = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '&');
    let len: usize = before.chars().rev().take(FAR).take_while(inside).map(char::len_utf8).sum();
    from(before, before.len() - len).trim_start_matches(['.', '-', '/', '&'])
}

/// What follows a place, without blanks, opening marks, dashes and a mark of omission.
fn next_word(after: &str) -> &str {
    let between = |c: &char| c.is_whitespace() || opens(*c) || matches!(c, '–' | '—' | '-' | '…' | ']' | ')');
    from(after, after.chars().take(FAR).take_while(between).map(char::len_utf8).sum())
}

/// An abbreviation with the single letters before it that belong to it: `B` after `z. ` is `z.B`.
fn spelled_out(before: &str, token: &str) -> String {
    let mut spelled = token.to_owned();
    let mut before = before.strip_suffix(token).unwrap_or_default();
    for _ in 0..3 {
        let Some(shorter) = before.trim_end().strip_suffix('.') else { break };
        let part = last_token(shorter);
        if !is_initial(part) || part.len() > 2 {
            break;
        }
        spelled = format!("{part}.{spelled}");
        before = shorter.strip_suffix(part).unwrap_or_default();
    }
    spelled
}

/// Whether a word after a stop without a blank is part of an address or a file name: `Beispiel.de`, `Org`.
fn is_address(next: &str, borders: &Borders) -> bool {
    let len: usize = next.chars().take(FAR).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let mut tail = from(next, len).chars();
    let ending = len <= 3 && !borders.starts(next.get(..len).unwrap_or_default());
    ending
        || (tail.next().is_some_and(|c| matches!(c, '.' | '/' | '@' | '_'))
            && tail.next().is_some_and(char::is_alphanumeric))
}

fn is_initial(token: &str) -> bool {
    let letter = token.rsplit(['.', '-']).next().unwrap_or_default();
    let mut chars = letter.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

fn is_roman(token: &str) -> bool {
    !token.is_empty() && token.len() <= 5 && token.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whether a token is letters with stops between them: `F.A.Z`, `U.S`, `Ph.D`.
fn is_initialism(token: &str) -> bool {
    let short = |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    token.contains('.') && token.split('.').all(short)
}

#[cfg(test)]
mod tests;

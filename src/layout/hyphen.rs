//! Where a word may be divided.
//!
//! Hyphenation points come from the TeX patterns of the article's language (crate hypher). They know letters and
//! nothing else, so a word is first taken apart into runs of letters. A word that is an address, a name with inner
//! capitals or holds a digit stays whole: a hyphen that was drawn could be taken for one that belongs to it.

use hypher::Lang;

use crate::text::{Language, Span};

/// Runs of fewer letters are never divided: the gap that it would save is not worth the hyphen.
const LETTERS: usize = 6;
/// Letters that stay before a drawn hyphen, and that go to the next row (the usual minima of German and English
/// setting).
const BOUNDS: (usize, usize) = (2, 3);

/// Whether words are divided at the end of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Hyphenation {
    /// By the patterns of the article's language, at soft hyphens and after the hyphens that a word has.
    #[default]
    On,
    /// At soft hyphens and after the hyphens that a word has.
    Off,
}

/// A place in a word where a row may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    /// Byte offset in the word: what begins there goes to the next row.
    pub(super) at: usize,
    /// What stands at the row's end if the word is divided there.
    pub(super) end: End,
}

/// What stands where a row ends inside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing is added.
    Plain,
    /// A hyphen is drawn that is not in the source.
    Hyphen,
}

/// Finds the points of words in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Divider(Option<Lang>);

impl Divider {
    pub(super) fn new(language: Language, hyphenation: Hyphenation) -> Self {
        Self(match (hyphenation, language) {
            (Hyphenation::On, Language::German) => Some(Lang::German),
            (Hyphenation::On, Language::English) => Some(Lang::English),
            (Hyphenation::Off, _) | (_, Language::Other) => None,
        })
    }

    /// The same without patterns: for words that say themselves where they may be divided.
    pub(super) fn plain() -> Self {
        Self(None)
    }

    /// The points of a word (a run without blanks), in order.
    pub(super) fn points(self, word: &str) -> Vec<Point> {
        let mut points = Vec::new();
        // Most words are short, and there are many: they must cost nothing.
        if word.len() < LETTERS || is_address(word) {
            return points;
        }
        let patterns = self.0.filter(|_| !word.chars().any(char::is_numeric));
        let mut run = Span::default();
        for (at, c) in word.char_indices() {
            let next = at + c.len_utf8();
            if c.is_alphabetic() {
                run = Span::new(if run.is_empty() { at } else { run.start }, next);
                continue;
            }
            push_syllables(&mut points, word, run, patterns);
            run = Span::default();
            if is_joint(c) && divides(word, at, next) {
                points.push(Point { at: next, end: End::Plain });
            }
        }
        push_syllables(&mut points, word, run, patterns);
        points
    }
}

/// Adds the hyphenation points of a run of letters.
fn push_syllables(points: &mut Vec<Point>, word: &str, run: Span, patterns: Option<Lang>) {
    let letters = run.of(word);
    let Some(lang) = patterns.filter(|_| is_plain_word(letters)) else { return };
    let mut at = run.start;
    for syllable in hypher::hyphenate_bounded(letters, lang, BOUNDS.0, BOUNDS.1) {
        if at > run.start {
            points.push(Point { at, end: End::Hyphen });
        }
        at += syllable.len();
    }
}

/// Whether a run of letters is long enough and written as words are: no capital but the first (`OpenAI`, `NATO` stay
/// whole).
fn is_plain_word(letters: &str) -> bool {
    letters.len() >= LETTERS && letters.chars().count() >= LETTERS && !letters.chars().skip(1).any(char::is_uppercase)
}

/// Whether a word is an address, a file or an identifier: such are copied, not read.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains(['@', '_']) || has_inner_dot(word)
}

/// Whether a dot stands between two letters, as in `example.org`.
fn has_inner_dot(word: &str) -> bool {
    word.match_indices('.').any(|(at, _)| {
        let (before, after) = (Span::new(0, at).of(word), Span::new(at + 1, word.len()).of(word));
        before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
    })
}

/// Whether a character joins words and stays at the end of the row (U+2011 is a hyphen that must not).
fn is_joint(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '–' | '—' | '/')
}

/// Whether enough stands on both sides of a joint from `at` to `next`: two letters or digits before, two letters after.
/// So `E-Mail`, `km/h`, `7–4` and `2025-01-27` stay whole.
fn divides(word: &str, at: usize, next: usize) -> bool {
    let (before, after) = (Span::new(0, at).of(word), Span::new(next, word.len()).of(word));
    let ahead = before.chars().rev().take(2).filter(|c| c.is_alphanumeric()).count();
    let behind = after.chars().take(2).filter(|c| c.is_alphabetic()).count();
    ahead == 2 && behind == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The word with `·` where a hyphen would be drawn and `|` where a row may end as it is.
    fn divided(word: &str, language: Language) -> String {
        let mut out = word.to_owned();
        for point in Divider::new(language, Hyphenation::On).points(word).into_iter().rev() {
            out.insert(point.at, if point.end == End::Hyphen { '·' } else { '|' });
        }
        out
    }

    #[test]
    fn german_and_english_words_are_divided_by_their_own_patterns() {
        assert_eq!(divided("Krankenversicherung", Language::German), "Kran·ken·ver·si·che·rung");
        assert_eq!(divided("„Überschreitung“,", Language::German), "„Über·schrei·tung“,");
        assert_eq!(divided("association", Language::English), "as·so·ci·a·tion");
        assert_eq!(divided("Krankenversicherung", Language::Other), "Krankenversicherung");
    }

    #[test]
    fn short_words_stay_whole_and_two_letters_before_and_three_after_stay_together() {
        assert_eq!(divided("Hafen", Language::German), "Hafen");
        assert_eq!(divided("Abende", Language::German), "Abende");
    }

    #[test]
    fn addresses_identifiers_numbers_and_names_with_capitals_stay_whole() {
        for word in [
            "https://hafenamt.example/gebuehren-ordnung",
            "redaktion@hafenkurier.example",
            "bundesverfassungsgericht.de",
            "anlage_betriebskosten",
            "Betriebsnummer4711",
            "HafenKurier",
            "UNESCO",
        ] {
            assert_eq!(divided(word, Language::German), word);
        }
    }

    #[test]
    fn a_hyphen_that_is_there_is_a_break_between_words_and_not_within_numbers() {
        assert_eq!(divided("KI-Modell", Language::German), "KI-|Mo·dell");
        assert_eq!(divided("und/oder", Language::German), "und/|oder");
        assert_eq!(divided("E-Mail-Konto", Language::German), "E-Mail-|Konto");
        for word in ["2025-01-27", "Ergebnis:7–4", "Bericht-2025", "Seemeilen/h", "Nord\u{2011}Ost"] {
            assert_eq!(divided(word, Language::Other), word);
        }
    }
}

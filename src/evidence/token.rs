//! A sentence as a row of words and the gaps between them: what every kind of evidence is read from.

use crate::segment::words;
use crate::text::{Language, Span, fold};

/// A word of a sentence.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub text: &'a str,
    /// As it is compared.
    pub folded: String,
    /// Where it stands in the source.
    pub span: Span,
}

impl Token<'_> {
    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it begins with a digit.
    pub(super) fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// The words of one sentence. Positions beyond either end are allowed everywhere and give empty text.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    /// The article's whole source.
    pub source: &'a str,
    /// The sentence's place in it.
    pub span: Span,
    /// The article's language.
    pub language: Language,
    /// In order.
    pub list: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    /// The words of the sentence at `span`.
    pub(super) fn new(source: &'a str, span: Span, language: Language) -> Self {
        let word = |(at, text): (Span, &'a str)| Token { text, folded: folded(text), span: at.shifted(span.start) };
        Self { source, span, language, list: words(span.of(source)).map(word).collect() }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The word at `index`, if there is one.
    pub(super) fn get(&self, index: usize) -> Option<&Token<'a>> {
        self.list.get(index)
    }

    /// The folded word at `index`; empty beyond the end.
    pub(super) fn folded(&self, index: usize) -> &str {
        self.get(index).map_or("", |token| &token.folded)
    }

    /// What stands between the word before `index` (or the sentence's start) and the word at `index` (or its end).
    pub(super) fn gap(&self, index: usize) -> &'a str {
        let start = index.checked_sub(1).and_then(|before| self.get(before)).map_or(self.span.start, |t| t.span.end);
        let end = self.get(index).map_or(self.span.end, |token| token.span.start);
        Span::new(start, end).of(self.source)
    }

    /// Whether the words at `index - 1` and `index` are only a blank apart.
    pub(super) fn adjoins(&self, index: usize) -> bool {
        index > 0 && index < self.len() && self.gap(index).chars().all(char::is_whitespace)
    }

    /// Whether the words from `index` on are `phrase`, a blank or a hyphen apart.
    pub(super) fn spells(&self, index: usize, phrase: &[&str]) -> bool {
        phrase.iter().enumerate().all(|(offset, word)| {
            self.folded(index + offset) == *word
                && (offset == 0 || matches!(self.gap(index + offset), " " | "-" | "\u{a0}"))
        })
    }
}

/// Most words are ASCII and fold without a look at Unicode's tables.
fn folded(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { fold(text).text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_reach_from_the_start_of_the_sentence_to_its_end() {
        let source = "Nein. „Fast 17 %“, hieß es.";
        let tokens = Tokens::new(source, Span::new(6, source.len()), Language::German);
        assert_eq!(tokens.gap(0), "„");
        assert_eq!(tokens.gap(2), " %“, ");
        assert_eq!(tokens.gap(4), ".");
        assert_eq!(tokens.folded(9), "");
        assert!(tokens.adjoins(1) && !tokens.adjoins(2));
    }
}

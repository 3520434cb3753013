//! A sentence as a row of words and the gaps between them: what every kind of evidence is read from.

use super::number;
use crate::segment::words;
use crate::text::{Language, Span, fold};

/// A headline has fewer words.
const DATA_WORDS: usize = 24;

/// A word of a sentence.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub text: &'a str,
    /// As it is compared.
    pub folded: String,
    /// Where it stands in the source.
    pub span: Span,
    /// What it is as a number word.
    pub number: Option<f64>,
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
        let word = |(at, text): (Span, &'a str)| {
            let folded = folded(text);
            Token { text, number: number::word(&folded, language), folded, span: at.shifted(span.start) }
        };
        Self { source, span, language, list: words(span.of(source)).map(word).collect() }
    }

    /// Whether it is a list of data, such as line-ups and results, and no prose: long, and with next to no word in
    /// small letters. German prose has every second word in small letters, English prose more, a headline in capitals
    /// is short.
    pub(super) fn is_data(&self) -> bool {
        let small = self.list.iter().filter(|token| token.text.starts_with(char::is_lowercase)).count();
        self.len() >= DATA_WORDS && 10 * small < self.len()
    }

    /// Which words lie in `span`, from the first to the one behind the last.
    pub(super) fn within(&self, span: Span) -> (usize, usize) {
        let start = self.list.partition_point(|token| token.span.start < span.start);
        (start, self.list.partition_point(|token| token.span.end <= span.end).max(start))
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

    /// The value of the number word at `index`, if it is one.
    pub(super) fn number(&self, index: usize) -> Option<f64> {
        self.get(index)?.number
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

/// Folds a word as [`fold`] does. Most words are ASCII and fold without a look at Unicode's tables.
pub(super) fn folded(text: &str) -> String {
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

    #[test]
    fn a_line_up_is_data_and_a_sentence_or_a_headline_is_not() {
        let line_up = "Harwick Rovers - Selby Town 2:1 (1:0) Quay Park, 4,120, Referee Moss, Goals: 1:0 (12.) Dunn, \
                       1:1 (50.) Abel, 2:1 (88.) Dunn, Rovers: Pike, Ames, Bell, Cross, Dunn, Eade, Flint, Garth";
        let prose = "Harwick Rovers beat Selby Town by two goals to one on Saturday, and both of them were shot by \
                     Dunn, who had been ill for most of the week and was not expected to play at all.";
        let headline = "Harwick Rovers Beat Selby Town In Last Minute After Long Wait For Dunn";
        for (text, data) in [(line_up, true), (prose, false), (headline, false)] {
            assert_eq!(Tokens::new(text, Span::new(0, text.len()), Language::English).is_data(), data, "{text}");
        }
    }
}

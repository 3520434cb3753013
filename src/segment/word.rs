//! Words, as they are compared and counted.
//!
//! Unicode's word boundaries (UAX #29) with one refinement that they already bring: hyphenated compounds are split at
//! the hyphen (`KI-Modell` → `KI`, `Modell`) while numbers keep their separators (`5,6`, `2.000`).

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::Span;

/// The words of a text with their byte ranges in it, in order: everything between two word boundaries that has a letter
/// or a digit.
pub fn words(text: &str) -> impl Iterator<Item = (Span, &str)> {
    text.unicode_word_indices().map(|(start, word)| (Span::new(start, start + word.len()), word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_split_at_the_hyphen_and_numbers_keep_their_separators() {
        let found: Vec<_> = words("Das KI-Modell kostete 5,6 Mio. (2.000 Chips)").map(|(_, word)| word).collect();
        assert_eq!(found, ["Das", "KI", "Modell", "kostete", "5,6", "Mio", "2.000", "Chips"]);
    }
}

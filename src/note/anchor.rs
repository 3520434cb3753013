//! An anchor: all that is needed to find a quotation again, and to understand it if it can't be found.
//!
//! It holds the quotation itself, what stood around it, where it stood, and in which text. What it does not hold is any
//! number that only this program's view of the text would explain: no sentence numbers, no block numbers.

use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use unicode_segmentation::UnicodeSegmentation as _;

use super::footing::Footing;
use crate::text::{Article, Span};

/// How many characters of the neighbouring text an anchor keeps on either side, at most: what Hypothesis keeps too.
const CONTEXT: usize = 32;

/// The SHA-256 of an article's decoded text, 64 hexadecimal digits: what `sha256sum` says of a UTF-8 file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SourceHash(String);

impl SourceHash {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        Self(hexadecimal(&Sha256::digest(text)))
    }

    /// A hash as it stands in a file; one that is none equals no text's.
    pub(super) fn written(digits: String) -> Self {
        Self(digits)
    }

    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a string can't fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A place in a text, by what is said there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchor {
    /// Which text it was: the hash of the decoded source.
    pub hash: SourceHash,
    /// What the source was called: a path as the user wrote it, `sample/…` or `-`.
    pub source: String,
    /// The article's title.
    pub title: String,
    /// Where the article was published, if it was known.
    pub outlet: Option<String>,
    /// When the article was published, if it was known.
    pub date: Option<Date>,
    /// The words, exactly as they stand in the source, line breaks and all.
    pub quote: String,
    /// What is read before the quotation: up to 32 characters, whole grapheme clusters, blanks squeezed.
    pub prefix: String,
    /// What is read after the quotation, likewise.
    pub suffix: String,
    /// Where the quotation stood, in bytes of the source; empty if that is not known.
    pub span: Span,
    /// Where it stood in Unicode code points of the source, as other programs count: start and end.
    pub points: [usize; 2],
    /// How similar the most similar other place of the same article was, in per cent, rounded up; 100 if the same words
    /// stood there more than once. A place that is no closer than this look-alike was can't be told from it.
    pub lookalike: u8,
}

impl Anchor {
    /// The anchor of a part of an article.
    pub fn new(article: &Article, span: Span) -> Self {
        Self::on(&Footing::new(article), article, span)
    }

    /// The same, with what is known of the article.
    pub fn on(footing: &Footing, article: &Article, span: Span) -> Self {
        let text = |before: usize| article.source.text.get(..before).map_or(0, |text| text.chars().count());
        let [before, after] = footing.around(span);
        Self {
            hash: footing.hash.clone(),
            source: article.source.name.clone(),
            title: article.title.text.clone(),
            outlet: article.outlet.clone(),
            date: article.date,
            quote: article.text(span).to_owned(),
            prefix: last_characters(before),
            suffix: first_characters(after),
            span,
            points: [text(span.start), text(span.end)],
            lookalike: footing.lookalike(article, span),
        }
    }
}

/// Up to [`CONTEXT`] characters from the end of a text.
fn last_characters(text: &str) -> String {
    let kept: Vec<_> = within_context(text.graphemes(true).rev()).collect();
    kept.into_iter().rev().collect()
}

/// Up to [`CONTEXT`] characters from the start of a text.
fn first_characters(text: &str) -> String {
    within_context(text.graphemes(true)).collect()
}

fn within_context<'a>(graphemes: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    graphemes.scan(0, |count, grapheme| {
        *count += grapheme.chars().count();
        (*count <= CONTEXT).then_some(grapheme)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::fixture::{article, sentence};

    #[test]
    fn an_anchor_quotes_exactly_and_counts_bytes_and_code_points() {
        let article = article("Die Fähre legte ab.\nDer alte\nKai blieb leer. Niemand winkte.");
        let anchor = Anchor::new(&article, sentence(&article, "Kai"));
        assert_eq!(anchor.quote, "Der alte\nKai blieb leer.");
        assert_eq!((anchor.prefix.as_str(), anchor.suffix.as_str()), ("Die Fähre legte ab.", "Niemand winkte."));
        assert_eq!((anchor.span, anchor.points), (Span::new(21, 45), [20, 44]));
        assert_eq!(anchor.hash, SourceHash::of(&article.source.text));
        assert_eq!(anchor.lookalike, 0);
    }

    #[test]
    fn context_ends_between_what_a_reader_takes_for_characters() {
        let flags = "🇩🇪".repeat(20);
        assert_eq!(first_characters(&flags), "🇩🇪".repeat(16));
        assert_eq!(last_characters(&format!("x{}", "e\u{301}".repeat(17))), "e\u{301}".repeat(16));
        assert_eq!(first_characters(&format!("a{}", "\u{301}".repeat(40))), "");
    }

    #[test]
    fn the_hash_is_the_one_that_other_tools_print() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(SourceHash::of("abc").as_str(), abc);
    }

    #[test]
    fn words_that_stand_twice_are_known_to_have_a_look_alike() {
        let article = article("He said no. She left the room. He said no.");
        assert_eq!(Anchor::new(&article, sentence(&article, "He")).lookalike, 100);
        assert_eq!(Anchor::new(&article, sentence(&article, "She")).lookalike, 0);
    }
}

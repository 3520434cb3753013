//! What is found out of an article once for all anchors that are made in it: most of what an anchor costs.

use super::anchor::SourceHash;
use super::plain::{Plain, squeeze};
use super::wording::Wording;
use crate::text::{Article, Span};

/// From which likeness on another place counts as a look-alike of a new anchor.
const ALIKE: f64 = 0.6;

/// An article prepared for making anchors in it. It takes a tenth of a second for a book, and some ten bytes for each
/// of its bytes.
#[derive(Debug)]
pub struct Footing {
    pub(super) hash: SourceHash,
    plain: Plain,
    wording: Wording,
}

impl Footing {
    /// The footing of an article.
    pub fn new(article: &Article) -> Self {
        let hash = SourceHash::of(&article.source.text);
        Self { hash, plain: Plain::new(article), wording: Wording::new(article) }
    }

    /// What is read before and after a span.
    pub(super) fn around(&self, span: Span) -> [&str; 2] {
        self.plain.around(&self.plain.range(span))
    }

    /// The likeness of the most similar place of the article outside `span`, in per cent, rounded up; 0 if nothing is
    /// alike.
    pub(super) fn lookalike(&self, article: &Article, span: Span) -> u8 {
        let quote = squeeze(article.text(span));
        let twice = self.plain.occurrences(&quote).iter().any(|range| self.plain.origin(range) != span);
        let alike = if twice { Vec::new() } else { self.wording.alike(&quote, ALIKE) };
        let others = alike.iter().filter(|other| other.span.intersection(span).is_none()).map(|other| other.score);
        let closest = others.fold(if twice { 1.0 } else { 0.0 }, f64::max);
        (closest * 100.0).ceil() as u8
    }
}

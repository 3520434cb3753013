//! Articles and decisions for the tests of this layer.

use super::decision::Decision;
use crate::align::Ruling;
use crate::segment;
use crate::text::{Article, Pair, SentenceId, Source};

/// An article with this text, named after its first word.
pub(super) fn article(text: &str) -> Article {
    let name = text.split_whitespace().next().unwrap_or("nothing");
    segment::article(Source::new(format!("{name}.txt"), text))
}

/// A decision about sentences of two articles.
pub(super) fn decision(articles: Pair<&Article>, at: [usize; 2], ruling: Option<Ruling>) -> Decision {
    Decision::new(articles, ids(at), ruling)
}

/// Two sentences by their numbers.
pub(super) fn ids([left, right]: [usize; 2]) -> Pair<SentenceId> {
    Pair::new(left, right).map(SentenceId::new)
}

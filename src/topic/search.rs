//! The fuzzy search over the topics of two articles.

use super::fuzzy::matched;
use super::index::{TopicId, Topics};
use crate::text::Span;

/// A topic that matches a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub topic: TopicId,
    /// How well; higher is better, comparable within one query.
    pub score: i64,
}

impl Topics {
    /// The topics that match, best first; all in their order if the query is empty.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let ranked = self.fuzzy().rank(query).into_iter();
        ranked.map(|ranked| Hit { topic: TopicId::new(ranked.index), score: ranked.score }).collect()
    }

    /// Which parts of a topic's label the query matches, as byte ranges of the label.
    pub fn matched(&self, query: &str, topic: TopicId) -> Vec<Span> {
        matched(query, &self.get(topic).label)
    }
}

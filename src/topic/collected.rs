//! Topics while they are collected from both articles: how each is spelled, and where it stands.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::index::{Topic, TopicKind};
use super::label::label;
use crate::text::{Article, Pair, SentenceId, Side, Span};

/// What was collected so far.
#[derive(Default)]
pub(super) struct Collected {
    entries: Vec<Entry>,
    /// The entry of each key.
    keys: HashMap<String, usize>,
}

/// One topic.
#[derive(Default)]
struct Entry {
    /// Each spelling in the order of its first appearance, and how often it is written so.
    spellings: Vec<(String, usize)>,
    places: Pair<Vec<SentenceId>>,
}

impl Collected {
    /// Takes what stands at a span of a sentence for the topic `key`. Sentences come in order.
    pub(super) fn add(&mut self, key: &str, article: &Article, (side, sentence): (Side, SentenceId), span: Span) {
        let index = self.keys.get(key).copied().unwrap_or_else(|| {
            self.keys.insert(key.to_owned(), self.entries.len());
            self.entries.push(Entry::default());
            self.entries.len() - 1
        });
        if let Some(entry) = self.entries.get_mut(index) {
            entry.add(label(article.text(span)), side, sentence);
        }
    }

    /// In how many sentences of both sides a key stands.
    pub(super) fn count(&self, key: &str) -> usize {
        let entry = self.keys.get(key).and_then(|index| self.entries.get(*index));
        entry.map_or(0, |entry| entry.places.left.len() + entry.places.right.len())
    }

    /// Forgets the keys that do not pass.
    pub(super) fn retain(&mut self, keep: impl Fn(&Self, &str) -> bool) {
        let dropped: Vec<usize> =
            self.keys.iter().filter(|(key, _)| !keep(self, key)).map(|(_, index)| *index).collect();
        for index in dropped {
            self.entries[index] = Entry::default();
        }
    }

    /// The topics: those that both sides have first, then by the number of sentences, then as they came.
    pub(super) fn topics(self, kind: TopicKind) -> Vec<Topic> {
        let mut topics: Vec<Topic> = self.entries.into_iter().filter_map(|entry| entry.topic(kind)).collect();
        topics.sort_by_key(|topic| {
            let counts = topic.places.as_ref().map(Vec::len);
            (Reverse(counts.left.min(counts.right) > 0), Reverse(counts.left + counts.right))
        });
        topics
    }
}

impl Entry {
    fn add(&mut self, spelling: String, side: Side, sentence: SentenceId) {
        match self.spellings.iter_mut().find(|(known, _)| *known == spelling) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((spelling, 1)),
        }
        if self.places[side].last() != Some(&sentence) {
            self.places[side].push(sentence);
        }
    }

    /// The topic under its most frequent spelling; of equally frequent ones the first.
    fn topic(self, kind: TopicKind) -> Option<Topic> {
        let (label, _) = self.spellings.into_iter().rev().max_by_key(|(_, count)| *count)?;
        (!label.is_empty()).then_some(Topic { label, kind, places: self.places })
    }
}

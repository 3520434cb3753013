//! The topics of two articles and where each is told.

use serde::Serialize;

use super::facts::facts;
use super::fuzzy::Fuzzy;
use super::headings::headings;
use super::names::names;
use super::phrases::phrases;
use crate::align::Alignment;
use crate::evidence::Evidence;
use crate::text::{Article, Pair, SentenceId};

/// What a topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TopicKind {
    /// A heading, or the question of an interview.
    Heading,
    /// A person, an organisation, a place, a product.
    Name,
    /// Words that come more than once and are uncommon in the news.
    Phrase,
    /// Sentences of both sides that tell the same.
    Fact,
}

/// What one can jump to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// One line of at most 80 cells, safe to show.
    pub label: String,
    /// What it is.
    pub kind: TopicKind,
    /// The sentences of either side where it is told, in reading order; none on a side that does not have it.
    pub places: Pair<Vec<SentenceId>>,
}

/// The number of a topic, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(u32);

impl TopicId {
    pub(super) fn new(index: usize) -> Self {
        Self(index as u32)
    }

    /// Its place in [`Topics::all`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All topics of two articles, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Topics {
    topics: Vec<Topic>,
    fuzzy: Fuzzy,
}

impl Topics {
    /// The topics of two articles: headings in reading order, names (those of both sides first, then by how many
    /// sentences have them), phrases in the same way, facts in reading order. Only firm links make facts.
    pub fn new(articles: Pair<&Article>, evidence: Pair<&Evidence>, alignment: &Alignment) -> Self {
        let mut topics = headings(articles);
        topics.extend(names(articles, evidence));
        topics.extend(phrases(articles, evidence));
        topics.extend(facts(articles, alignment));
        let fuzzy = Fuzzy::new(topics.iter().map(|topic| topic.label.as_str()));
        Self { topics, fuzzy }
    }

    /// Every topic in order.
    pub fn all(&self) -> &[Topic] {
        &self.topics
    }

    /// A topic by its number.
    pub fn get(&self, id: TopicId) -> &Topic {
        &self.topics[id.index()]
    }

    pub(super) fn fuzzy(&self) -> &Fuzzy {
        &self.fuzzy
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Name, SentenceEvidence};
    use crate::text::{BlockKind, Span, sample};

    #[test]
    fn topics_come_in_the_order_headings_names_facts_and_are_found_by_their_letters() {
        let left = sample::article(&[
            (BlockKind::Heading, vec!["Streit um Gebühren"]),
            (BlockKind::Paragraph, vec!["Das Hafenamt schweigt."]),
        ]);
        let span = Span::new(left.sentences[1].span.start + 4, left.sentences[1].span.start + 12);
        let name = Name { key: "hafenamt".into(), span };
        let found = SentenceEvidence { names: vec![name], ..SentenceEvidence::default() };
        let evidence = Evidence::new(vec![SentenceEvidence::default(), found]);
        let right = sample::article(&[(BlockKind::Paragraph, vec!["Nichts."])]);
        let nothing = Evidence::new(vec![SentenceEvidence::default()]);
        let topics = Topics::new(Pair::new(&left, &right), Pair::new(&evidence, &nothing), &Alignment::default());
        let labels: Vec<_> = topics.all().iter().map(|topic| (topic.kind, topic.label.as_str())).collect();
        assert_eq!(labels, [(TopicKind::Heading, "Streit um Gebühren"), (TopicKind::Name, "Hafenamt")]);
        assert_eq!(topics.search("").len(), 2);
        let hit = topics.search("gebuhr")[0];
        assert_eq!(topics.get(hit.topic).label, "Streit um Gebühren");
        assert_eq!(topics.matched("gebuhr", hit.topic), [Span::new(10, 17)]);
    }
}

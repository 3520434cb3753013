//! Names as topics: all sentences of both sides that have the same name.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::index::{Topic, TopicKind};
use super::label::label;
use crate::evidence::{Evidence, Name};
use crate::text::{Article, Pair, SentenceId, Side};

/// A name while it is collected.
#[derive(Default)]
struct Entry {
    /// Each spelling in the order of its first appearance, and how often it is written so.
    spellings: Vec<(String, usize)>,
    places: Pair<Vec<SentenceId>>,
}

/// The names of both sides: those that both have first, then by the number of sentences, then by label.
pub(super) fn names(articles: Pair<&Article>, evidence: Pair<&Evidence>) -> Vec<Topic> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut keys = HashMap::new();
    for side in Side::BOTH {
        for (sentence, found) in articles[side].sentence_ids().zip(&evidence[side].sentences) {
            for name in &found.names {
                let index = *keys.entry(name.key.as_str()).or_insert_with(|| {
                    entries.push(Entry::default());
                    entries.len() - 1
                });
                entries[index].add(articles[side], side, sentence, name);
            }
        }
    }
    let mut topics: Vec<Topic> = entries.into_iter().filter_map(Entry::topic).collect();
    topics.sort_by_key(|topic| {
        let counts = topic.places.as_ref().map(Vec::len);
        (Reverse(counts.left.min(counts.right) > 0), Reverse(counts.left + counts.right))
    });
    topics
}

impl Entry {
    fn add(&mut self, article: &Article, side: Side, sentence: SentenceId, name: &Name) {
        let spelling = label(article.text(name.span));
        match self.spellings.iter_mut().find(|(known, _)| *known == spelling) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((spelling, 1)),
        }
        if self.places[side].last() != Some(&sentence) {
            self.places[side].push(sentence);
        }
    }

    /// The topic under its most frequent spelling; of equally frequent ones the first.
    fn topic(self) -> Option<Topic> {
        let (label, _) = self.spellings.into_iter().rev().max_by_key(|(_, count)| *count)?;
        (!label.is_empty()).then_some(Topic { label, kind: TopicKind::Name, places: self.places })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::SentenceEvidence;
    use crate::text::{BlockKind, Span, sample};

    /// Evidence that takes each `(sentence, spelling, key)` for a name.
    fn evidence(article: &Article, names: &[(usize, &str, &str)]) -> Evidence {
        let mut sentences = vec![SentenceEvidence::default(); article.sentences.len()];
        for (sentence, spelling, key) in names {
            let span = article.sentences[*sentence].span;
            let start = span.start + article.text(span).find(spelling).unwrap();
            let name = Name { key: (*key).into(), span: Span::new(start, start + spelling.len()) };
            sentences[*sentence].names.push(name);
        }
        Evidence::new(sentences)
    }

    #[test]
    fn a_name_is_called_as_it_is_written_most_often_and_shared_ones_come_first() {
        let left = sample::article(&[(
            BlockKind::Paragraph,
            vec!["Lorenz klagt.", "Frau Lorenz hofft.", "Lorenz und Lorenz.", "Ostkai."],
        )]);
        let right = sample::article(&[(BlockKind::Paragraph, vec!["Der Ostkai ruht."])]);
        let left_names = [(0, "Lorenz", "lorenz"), (1, "Frau Lorenz", "lorenz"), (2, "Lorenz", "lorenz")];
        let mut found = Pair::new(evidence(&left, &left_names), evidence(&right, &[(0, "Ostkai", "ostkai")]));
        found.left.sentences[3] = evidence(&left, &[(3, "Ostkai", "ostkai")]).sentences.remove(3);
        let topics = names(Pair::new(&left, &right), found.as_ref());
        assert_eq!(topics.iter().map(|topic| topic.label.as_str()).collect::<Vec<_>>(), ["Ostkai", "Lorenz"]);
        assert_eq!(topics[1].places.left, [0, 1, 2].map(SentenceId::new));
        assert!(topics[1].places.right.is_empty());
    }
}

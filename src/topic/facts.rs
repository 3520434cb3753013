//! Facts as topics: sentences of both sides that firm links hold together. A sentence that is told on the other side in
//! two sentences makes one fact of three.

use std::collections::BTreeMap;

use super::index::{Topic, TopicKind};
use super::label::label;
use crate::align::{Alignment, Strength};
use crate::text::{Article, Pair, SentenceId, Side};

/// The facts of two articles, by their first left sentence.
pub(super) fn facts(articles: Pair<&Article>, alignment: &Alignment) -> Vec<Topic> {
    let counts = articles.map(|article| article.sentences.len());
    let firm = alignment.links.iter().filter(|link| link.strength == Strength::Firm).map(|link| link.sentences);
    let firm: Vec<_> = firm.filter(|at| at.left.index() < counts.left && at.right.index() < counts.right).collect();
    let mut groups = Groups((0..counts.left + counts.right).collect());
    for at in &firm {
        groups.join(at.left.index(), counts.left + at.right.index());
    }
    let mut places: BTreeMap<usize, Pair<Vec<SentenceId>>> = BTreeMap::new();
    for at in &firm {
        let fact = places.entry(groups.first(at.left.index())).or_default();
        fact.left.push(at.left);
        fact.right.push(at.right);
    }
    places.into_values().map(|places| fact(articles, places)).collect()
}

/// The fact that is told at some places; its label is the shortest of its sentences.
fn fact(articles: Pair<&Article>, places: Pair<Vec<SentenceId>>) -> Topic {
    let places = places.map(|mut places| {
        places.sort_unstable();
        places.dedup();
        places
    });
    let texts = Side::BOTH.into_iter().flat_map(|side| {
        let article = articles[side];
        places[side].iter().map(move |sentence| article.sentence_text(*sentence))
    });
    let shortest = texts.min_by_key(|text| text.chars().count()).unwrap_or_default();
    Topic { label: label(shortest), kind: TopicKind::Fact, places }
}

/// Sentences that belong together, each group known by its first member (union–find).
struct Groups(Vec<usize>);

impl Groups {
    fn first(&mut self, mut member: usize) -> usize {
        while self.0[member] != member {
            self.0[member] = self.0[self.0[member]];
            member = self.0[member];
        }
        member
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Link, Relation};
    use crate::text::{BlockKind, sample};

    fn link(left: usize, right: usize, strength: Strength) -> Link {
        let sentences = Pair::new(left, right).map(SentenceId::new);
        Link { sentences, score: 0.8, strength, relation: Relation::Agrees, evidence: Vec::new() }
    }

    #[test]
    fn sentences_that_firm_links_join_are_one_fact_under_the_shortest_of_them() {
        let left =
            sample::article(&[(BlockKind::Paragraph, vec!["Die alte Mole schließt am Montag.", "Eins.", "Zwei."])]);
        let right =
            sample::article(&[(BlockKind::Paragraph, vec!["Die Mole schließt.", "Das gilt ab Montag.", "Drei."])]);
        let links =
            [(0, 0, Strength::Firm), (0, 1, Strength::Firm), (1, 2, Strength::Possible), (2, 2, Strength::Firm)];
        let links = links.map(|(left, right, strength)| link(left, right, strength));
        let alignment = Alignment::new(Pair::new(3, 3), links.into(), |_| Vec::new());
        let facts = facts(Pair::new(&left, &right), &alignment);
        assert_eq!(facts.iter().map(|fact| fact.label.as_str()).collect::<Vec<_>>(), ["Die Mole schließt.", "Zwei."]);
        assert_eq!(
            facts[0].places,
            Pair::new(vec![0], vec![0, 1]).map(|ids| ids.into_iter().map(SentenceId::new).collect())
        );
    }
}

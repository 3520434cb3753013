//! Facts as topics: what both articles tell, in reading order.

use super::index::{Topic, TopicKind};
use super::label::label;
use crate::align::{Alignment, Member, told_together};
use crate::text::{Article, Pair, Side};

/// The facts of two articles, by their first left sentence.
pub(super) fn facts(articles: Pair<&Article>, alignment: &Alignment) -> Vec<Topic> {
    let found = told_together(&[articles.left, articles.right], &[(0, 1, alignment)]);
    let mut topics: Vec<Topic> = found.iter().map(|members| topic(articles, members)).collect();
    topics.sort_by(|a, b| (&a.places, &a.label).cmp(&(&b.places, &b.label)));
    topics
}

/// A fact under the shortest of its sentences: the whole of it, because it is searched for by any of its words.
fn topic(articles: Pair<&Article>, members: &[Member]) -> Topic {
    let of = |side: Side| {
        let told = members.iter().filter(move |member| member.article == side as usize);
        told.map(|member| member.sentence).collect::<Vec<_>>()
    };
    let places = Pair::from_fn(of);
    let told = |side: Side| places[side].iter().map(move |sentence| articles[side].sentence_text(*sentence));
    let shortest = Side::BOTH.into_iter().flat_map(told).min_by_key(|text| text.chars().count()).unwrap_or_default();
    Topic { label: label(shortest), kind: TopicKind::Fact, places }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Link, Relation, Strength};
    use crate::text::{BlockKind, SentenceId, sample};

    fn link(left: usize, right: usize, strength: Strength) -> Link {
        let sentences = Pair::new(left, right).map(SentenceId::new);
        Link { sentences, score: 0.8, strength, relation: Relation::Agrees, evidence: Vec::new(), decided: None }
    }

    #[test]
    fn sentences_that_firm_links_join_are_one_fact_in_reading_order() {
        let left = sample::article(&[(BlockKind::Paragraph, vec!["Die Mole schließt am Montag.", "Eins.", "Zwei."])]);
        let right = sample::article(&[(BlockKind::Paragraph, vec!["Die Mole schließt.", "Ab Montag.", "Drei."])]);
        let links =
            [(0, 0, Strength::Firm), (0, 1, Strength::Firm), (1, 2, Strength::Possible), (2, 2, Strength::Firm)];
        let links = links.map(|(left, right, strength)| link(left, right, strength));
        let alignment = Alignment::new(Pair::new(3, 3), links.into(), |_| Vec::new());
        let articles = Pair::new(&left, &right);
        let facts = facts(articles, &alignment);
        let ids = |numbers: &[usize]| numbers.iter().copied().map(SentenceId::new).collect::<Vec<_>>();
        let places: Vec<_> = facts.iter().map(|fact| fact.places.clone()).collect();
        assert_eq!(places, [Pair::new(ids(&[0]), ids(&[0, 1])), Pair::new(ids(&[2]), ids(&[2]))]);
        assert_eq!(facts.iter().map(|fact| fact.label.as_str()).collect::<Vec<_>>(), ["Ab Montag.", "Zwei."]);
    }
}

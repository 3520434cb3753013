//! Laws of putting decisions in force, and what each of them does.

use proptest::prelude::*;

use super::super::fixture::ids;
use super::*;
use crate::align::{Shared, Verdict};
use crate::evidence::Kind;
use crate::text::{Side, Span};

/// Sentences of either side.
const COUNT: usize = 5;

fn link([left, right]: [usize; 2], score: f64) -> Link {
    let strength = if score > 0.5 { Strength::Firm } else { Strength::Possible };
    let (relation, evidence) = (Relation::Verbatim, Vec::new());
    Link { sentences: ids([left, right]), score, strength, relation, evidence, decided: None }
}

fn alignment(links: impl IntoIterator<Item = Link>) -> Alignment {
    let none = Alignment::new(Pair::new(COUNT, COUNT), Vec::new(), |_| Vec::new());
    none.with_links(links.into_iter().collect())
}

/// A judge that has an opinion of its own on every pair, the same from both sides.
fn judge(at: &[Pair<SentenceId>]) -> Vec<Judged> {
    let judged = |at: &Pair<SentenceId>| {
        let (left, right) = (at.left.index(), at.right.index());
        let relation = if (left + right) % 2 == 0 { Relation::Differs } else { Relation::Agrees };
        let spans = Pair::new(Span::new(left, left + 1), Span::new(right, right + 1));
        let shared = Shared { kind: Kind::Term, verdict: Verdict::Same, concept: None, spans, weight: 1.0 };
        (relation, vec![shared])
    };
    at.iter().map(judged).collect()
}

fn flipped(alignment: &Alignment) -> Alignment {
    let flip_shared = |shared: &Shared| Shared { spans: shared.spans.flip(), ..shared.clone() };
    let flip = |link: &Link| Link {
        sentences: link.sentences.flip(),
        evidence: link.evidence.iter().map(flip_shared).collect(),
        ..link.clone()
    };
    alignment.with_links(alignment.links.iter().map(flip).collect())
}

fn one(at: [usize; 2], ruling: Ruling) -> Rulings {
    Rulings::from([(ids(at), ruling)])
}

/// The links of a left sentence as they are offered: partner, score, whether shown unasked.
fn offered(alignment: &Alignment, sentence: usize) -> Vec<(usize, f64, bool)> {
    let links = alignment.links_of(Side::Left, SentenceId::new(sentence)).iter().map(|id| alignment.link(*id));
    links.map(|link| (link.sentences.right.index(), link.score, link.is_likely())).collect()
}

#[test]
fn a_rejected_link_is_shown_no_more_and_stays_at_the_end_of_the_candidates() {
    let found = alignment([link([0, 0], 0.9), link([0, 1], 0.1)]);
    let shown = apply(&found, &one([0, 0], Ruling::Rejected), judge);
    assert_eq!(offered(&shown, 0), [(1, 0.1, false), (0, 0.9, false)]);
    assert!(shown.passages.is_empty() && !shown.is_told(Side::Left, SentenceId::new(0)));
}

#[test]
fn a_confirmed_link_is_firm_and_first_with_the_score_that_it_had() {
    let found = alignment([link([0, 0], 0.9), link([0, 2], 0.1)]);
    let shown = apply(&found, &one([0, 2], Ruling::Confirmed), judge);
    assert_eq!(offered(&shown, 0), [(2, 0.1, true), (0, 0.9, true)]);
    // It was not firm, so nobody had looked for values that differ.
    let link = &shown.links[1];
    assert_eq!((link.strength, link.relation, link.evidence.len()), (Strength::Firm, Relation::Differs, 1));
}

#[test]
fn a_firm_link_keeps_its_evidence_and_its_relation_unless_the_reader_sets_another() {
    let found = alignment([link([0, 0], 0.9)]);
    let shown = apply(&found, &one([0, 0], Ruling::Confirmed), judge);
    assert_eq!((shown.links[0].relation, shown.links[0].evidence.len()), (Relation::Verbatim, 0));
    let shown = apply(&found, &one([0, 0], Ruling::Related(Relation::Agrees)), judge);
    assert_eq!((shown.links[0].relation, shown.links[0].evidence.len()), (Relation::Agrees, 0));
}

#[test]
fn a_link_by_hand_has_what_both_share_and_relates_as_chosen_or_else_as_found() {
    let found = alignment([]);
    let shown = apply(&found, &one([1, 3], Ruling::Linked(None)), judge);
    let link = &shown.links[0];
    assert_eq!((link.score, link.relation, link.evidence.len()), (1.0, Relation::Differs, 1));
    let shown = apply(&found, &one([1, 3], Ruling::Linked(Some(Relation::Verbatim))), judge);
    assert_eq!(shown.links[0].relation, Relation::Verbatim);
}

#[test]
fn what_was_confirmed_stays_a_link_when_it_is_found_no_more() {
    let shown = apply(&alignment([]), &one([1, 2], Ruling::Confirmed), judge);
    assert_eq!(offered(&shown, 1), [(2, 1.0, true)]);
    assert!(apply(&alignment([]), &one([1, 2], Ruling::Rejected), judge).links.is_empty());
}

#[test]
fn rulings_about_sentences_that_there_are_none_of_are_ignored() {
    let shown = apply(&alignment([]), &one([1, COUNT], Ruling::Linked(None)), judge);
    assert!(shown.links.is_empty());
}

fn rulings() -> impl Strategy<Value = Rulings> {
    let relation = prop::sample::select(vec![Relation::Verbatim, Relation::Agrees, Relation::Differs]);
    let ruling = prop_oneof![
        Just(Ruling::Confirmed),
        Just(Ruling::Rejected),
        relation.clone().prop_map(Ruling::Related),
        prop::option::of(relation).prop_map(Ruling::Linked),
    ];
    prop::collection::btree_map((0..COUNT, 0..COUNT), ruling, 0..8)
        .prop_map(|rulings| rulings.into_iter().map(|((left, right), ruling)| (ids([left, right]), ruling)).collect())
}

fn alignments() -> impl Strategy<Value = Alignment> {
    let links = prop::collection::btree_map((0..COUNT, 0..COUNT), 1..100_u8, 0..12);
    links.prop_map(|links| {
        alignment(links.into_iter().map(|((left, right), score)| link([left, right], f64::from(score) / 100.0)))
    })
}

proptest! {
    #[test]
    fn applying_twice_is_applying_once(found in alignments(), rulings in rulings()) {
        let once = apply(&found, &rulings, judge);
        prop_assert_eq!(apply(&once, &rulings, judge), once);
    }

    #[test]
    fn exchanged_sides_give_exchanged_links(found in alignments(), rulings in rulings()) {
        let exchanged = rulings.iter().map(|(at, ruling)| (at.flip(), *ruling)).collect();
        prop_assert_eq!(apply(&flipped(&found), &exchanged, judge), flipped(&apply(&found, &rulings, judge)));
    }

    #[test]
    fn without_rulings_everything_is_as_it_was_found(found in alignments()) {
        prop_assert_eq!(apply(&found, &Rulings::new(), judge), found);
    }

    #[test]
    fn every_ruling_is_in_force_and_nothing_else_is_changed(found in alignments(), rulings in rulings()) {
        let shown = apply(&found, &rulings, judge);
        for link in &shown.links {
            prop_assert_eq!(link.decided, rulings.get(&link.sentences).copied());
            prop_assert!(link.decided.is_some() || found.links.contains(link));
        }
        for (at, ruling) in &rulings {
            let is_shown = shown.links.iter().any(|link| link.sentences == *at && link.is_likely());
            prop_assert_eq!(is_shown, *ruling != Ruling::Rejected);
        }
    }

    #[test]
    fn the_first_link_of_a_sentence_says_whether_it_is_told(found in alignments(), rulings in rulings()) {
        let shown = apply(&found, &rulings, judge);
        for side in Side::BOTH {
            for sentence in (0..COUNT).map(SentenceId::new) {
                let firm = shown.links.iter().any(|it| it.sentences[side] == sentence && it.strength == Strength::Firm);
                prop_assert_eq!(shown.is_told(side, sentence), firm);
            }
        }
    }
}

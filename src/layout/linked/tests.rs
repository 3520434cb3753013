//! The laws of linked scrolling.

use proptest::prelude::*;

use super::*;
use crate::align::Relation;
use crate::text::{BlockKind, SentenceId, sample};

fn link(left: usize, right: usize, score: f64) -> Link {
    let sentences = Pair::new(left, right).map(SentenceId::new);
    Link { sentences, score, strength: Strength::Firm, relation: Relation::Agrees, evidence: Vec::new(), decided: None }
}

fn alignment(articles: Pair<&Article>, links: &[(usize, usize, f64)]) -> Alignment {
    let links = links.iter().map(|(left, right, score)| link(*left, *right, *score)).collect();
    Alignment::new(articles.map(|article| article.sentences.len()), links, |_| Vec::new())
}

/// An article of sentences of the given lengths.
fn article(lengths: &[usize]) -> Article {
    let sentences = lengths.iter().map(|length| "m".repeat(*length)).collect();
    sample::article(&[(BlockKind::Paragraph, sentences)])
}

fn map(articles: Pair<&Article>, links: &[(usize, usize, f64)]) -> ScrollMap {
    ScrollMap::new(articles, &alignment(articles, links))
}

#[test]
fn without_links_both_texts_run_evenly() {
    let (left, right) = (article(&[100]), article(&[50]));
    let map = map(Pair::new(&left, &right), &[]);
    assert_eq!([0, 50, 100, 999].map(|offset| map.map(Side::Left, offset)), [0, 25, 50, 50]);
    assert_eq!([0, 25, 50].map(|offset| map.map(Side::Right, offset)), [0, 50, 100]);
}

#[test]
fn the_middles_of_linked_sentences_are_level() {
    let (left, right) = (article(&[100, 20, 100]), article(&[20, 40, 300]));
    let map = map(Pair::new(&left, &right), &[(1, 1, 0.9)]);
    assert_eq!(map.map(Side::Left, 111), 41);
    assert_eq!(map.map(Side::Right, 41), 111);
}

#[test]
fn of_links_that_cross_the_heavier_chain_counts() {
    let lengths = [9; 5];
    let (left, right) = (article(&lengths), article(&lengths));
    let links = [(0, 3, 0.9), (1, 1, 0.6), (2, 2, 0.6), (4, 0, 0.95)];
    let found = map(Pair::new(&left, &right), &links);
    assert_eq!(found, map(Pair::new(&left, &right), &[(1, 1, 0.6), (2, 2, 0.6)]));
}

#[test]
fn where_two_chains_are_equally_heavy_neither_decides() {
    let (left, right) = (article(&[9, 30]), article(&[9, 30]));
    let crossing = map(Pair::new(&left, &right), &[(0, 1, 0.8), (1, 0, 0.8)]);
    assert_eq!(crossing, map(Pair::new(&left, &right), &[]));
}

#[test]
fn an_empty_article_is_level_with_everything() {
    let (left, right) = (article(&[30]), sample::article::<&str>(&[]));
    let map = map(Pair::new(&left, &right), &[]);
    assert_eq!(map.map(Side::Left, 20), 0);
    assert_eq!(map.map(Side::Right, 20), 0);
}

fn lengths() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..60_usize, 1..12)
}

fn links() -> impl Strategy<Value = Vec<(usize, usize, f64)>> {
    let score = prop_oneof![Just(1.0), Just(0.5), 0.0..1.0];
    prop::collection::vec((0..12_usize, 0..12_usize, score), 0..24)
}

fn within(links: &[(usize, usize, f64)], articles: Pair<&Article>) -> Vec<(usize, usize, f64)> {
    let counts = articles.map(|article| article.sentences.len());
    let mut links: Vec<_> = links.iter().map(|(l, r, score)| (l % counts.left, r % counts.right, *score)).collect();
    links.sort_by_key(|link| (link.0, link.1));
    links.dedup_by_key(|link| (link.0, link.1));
    links
}

/// The weight of the heaviest chain, by trying all.
fn heaviest_by_trying(candidates: &[Candidate]) -> u64 {
    let ends = candidates.iter().map(|last| {
        let before: Vec<_> = candidates.iter().filter(|one| ascends(one.at, last.at)).copied().collect();
        last.weight + heaviest_by_trying(&before)
    });
    ends.max().unwrap_or(0)
}

proptest! {
    #[test]
    fn the_map_is_monotone_and_ends_meet(left in lengths(), right in lengths(), links in links()) {
        let (left, right) = (article(&left), article(&right));
        let articles = Pair::new(&left, &right);
        let map = map(articles, &within(&links, articles));
        for side in Side::BOTH {
            let (from, to) = (articles[side].source.text.len(), articles[side.other()].source.text.len());
            let mapped: Vec<_> = (0..=from).map(|offset| map.map(side, offset)).collect();
            prop_assert!(mapped.is_sorted());
            if from > 0 && to > 0 {
                prop_assert_eq!((mapped[0], mapped[from]), (0, to));
            }
        }
    }

    #[test]
    fn the_map_has_no_jump_at_an_anchor(left in lengths(), right in lengths(), links in links()) {
        let (left, right) = (article(&left), article(&right));
        let articles = Pair::new(&left, &right);
        let map = map(articles, &within(&links, articles));
        for anchor in &map.anchors {
            for side in Side::BOTH {
                prop_assert_eq!(map.map(side, anchor[side]), anchor[side.other()]);
            }
        }
        prop_assert!(map.anchors.windows(2).all(|pair| ascends(pair[0], pair[1])));
    }

    #[test]
    fn it_does_not_matter_which_side_is_called_left(left in lengths(), right in lengths(), links in links()) {
        let (left, right) = (article(&left), article(&right));
        let articles = Pair::new(&left, &right);
        let links = within(&links, articles);
        let flipped: Vec<_> = links.iter().map(|(left, right, score)| (*right, *left, *score)).collect();
        let (there, back) = (map(articles, &links), map(articles.flip(), &flipped));
        for side in Side::BOTH {
            for offset in 0..=articles[side].source.text.len() {
                prop_assert_eq!(there.map(side, offset), back.map(side.other(), offset));
            }
        }
    }

    #[test]
    fn a_text_is_level_with_itself(lengths in lengths(), chosen in prop::collection::vec(any::<bool>(), 12)) {
        let article = article(&lengths);
        let linked = (0..lengths.len()).filter(|index| chosen[*index]);
        let links: Vec<_> = linked.map(|index| (index, index, 1.0)).collect();
        let map = map(Pair::new(&article, &article), &links);
        for offset in 0..=article.source.text.len() {
            prop_assert_eq!(map.map(Side::Left, offset), offset);
        }
    }

    #[test]
    fn the_chain_is_one_of_the_heaviest_wherever_it_is_unique(
        links in prop::collection::vec((0..6_usize, 0..6_usize, 0.0..1.0), 0..8),
    ) {
        let counts = Pair::new(6, 6);
        let links: Vec<_> = links.iter().map(|(left, right, score)| link(*left, *right, *score)).collect();
        let candidates = candidates(&links, counts);
        let chain = chain(&candidates, counts);
        let weight: u64 = chain.iter().map(|link| candidates[*link].weight).sum();
        prop_assert!(chain.windows(2).all(|pair| ascends(candidates[pair[0]].at, candidates[pair[1]].at)));
        prop_assert!(weight <= heaviest_by_trying(&candidates));
        let is_unique = candidates.iter().all(|one| {
            let without: Vec<_> = candidates.iter().filter(|other| other.link != one.link).copied().collect();
            chain.contains(&one.link) == (heaviest_by_trying(&without) < heaviest_by_trying(&candidates))
        });
        prop_assert!(is_unique);
    }
}

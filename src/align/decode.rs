//! From scores to links: what is firm, what is possible, what is left out.
//!
//! A sentence may have several links and links may cross. What competition there is between partners is in the score
//! already; here a sentence only keeps its best few partners, so that a reader is not led through a list of maybes.

use std::collections::HashSet;

use crate::evidence::Evidence;
use crate::text::{Article, Pair, SentenceId, Side, parallel};

use super::ground::{Basis, Ground};
use super::index;
use super::link::{Alignment, Link, Relation, Shared, Strength};
use super::passage::passages;
use super::reason::reasons;
use super::relation::relation;
use super::score::scores;
use super::weight::{Thresholds, Weights};

/// A possible link is kept if it is among this many best ones of one of its sentences.
const KEPT: usize = 3;

/// Two sentences that are the same to the letter tell the same, whatever else is said around them.
const IDENTICAL: f64 = 0.99;

/// Which sentences of two articles tell the same fact. Pure and symmetric: exchanged articles give exchanged links.
pub fn align(articles: Pair<&Article>, evidence: Pair<&Evidence>) -> Alignment {
    align_with(articles, evidence, Weights::shipped())
}

/// [`align`] with weights of one's own, for measuring.
pub fn align_with(articles: Pair<&Article>, evidence: Pair<&Evidence>, weights: &Weights) -> Alignment {
    let ground = Ground::new(articles, evidence);
    let identical = index::identical(&ground);
    let candidates = index::candidates(&ground, &identical);
    let mut scores = scores(&ground, &candidates, weights.looks(articles.map(|article| article.language)));
    for at in identical {
        if let Ok(found) = candidates.binary_search(&at) {
            scores[found] = scores[found].max(IDENTICAL);
        }
    }
    let links = chosen(&ground, &candidates, &scores, weights.thresholds);
    let make = |part: &&[Chosen]| part.iter().map(|chosen| link(&ground, *chosen)).collect::<Vec<_>>();
    let links = parallel(&links.chunks(SHARE).collect::<Vec<_>>(), make).into_iter().flatten().collect();
    Alignment::new(Pair::from_fn(|side| ground.len(side)), links, passages)
}

/// How sentences relate that are taken to be linked firmly, and why, whether or not they are found.
pub fn relations_between(
    articles: Pair<&Article>,
    evidence: Pair<&Evidence>,
    sentences: &[Pair<SentenceId>],
) -> Vec<(Relation, Vec<Shared>)> {
    relations_on(&Basis::new(evidence), articles, evidence, sentences)
}

/// The same, with what was found out of the articles before.
pub fn relations_on(
    basis: &Basis,
    articles: Pair<&Article>,
    evidence: Pair<&Evidence>,
    sentences: &[Pair<SentenceId>],
) -> Vec<(Relation, Vec<Shared>)> {
    let asked = Pair::from_fn(|side| sentences.iter().map(|at| at[side].index()).collect::<HashSet<usize>>());
    let ground = Ground::of_sentences(articles, evidence, basis, |side, place| asked[side].contains(&place));
    let judged = |at: &Pair<SentenceId>| {
        let link = link(&ground, (at.map(SentenceId::index), 1.0, Strength::Firm));
        (link.relation, link.evidence)
    };
    sentences.iter().map(judged).collect()
}

/// So many links are worth a thread.
const SHARE: usize = 4096;

/// A candidate that becomes a link: the sentences, its score, and what that means.
type Chosen = (Pair<usize>, f64, Strength);

/// The candidates that become links.
fn chosen(ground: &Ground, candidates: &[Pair<usize>], scores: &[f64], thresholds: Thresholds) -> Vec<Chosen> {
    let mut by_sentence = Pair::from_fn(|side| vec![Vec::new(); ground.len(side)]);
    for (candidate, score) in candidates.iter().zip(scores).filter(|(_, score)| **score >= thresholds.possible) {
        for side in Side::BOTH {
            by_sentence[side][candidate[side]].push(*score);
        }
    }
    let nth_best = |scores: &mut Vec<f64>| {
        scores.sort_unstable_by(|a, b| b.total_cmp(a));
        scores.get(KEPT - 1).copied().unwrap_or(0.0)
    };
    let enough = by_sentence.map(|side| side.into_iter().map(|mut scores| nth_best(&mut scores)).collect::<Vec<_>>());
    let firm = thresholds.firm_between(ground.articles.map(|article| article.language));
    let choose = |(at, score): (&Pair<usize>, &f64)| {
        let at = *at;
        let kept = Side::BOTH.into_iter().any(|side| *score >= enough[side][at[side]]);
        // Two lists of data share names and numbers whatever they are about; only the same list tells the same.
        let sentences = ground.sentences(at);
        let data = (sentences.left.data || sentences.right.data) && *score < IDENTICAL;
        let strength = if *score >= firm && !data { Strength::Firm } else { Strength::Possible };
        (*score >= thresholds.possible && (kept || strength == Strength::Firm)).then_some((at, *score, strength))
    };
    candidates.iter().zip(scores).filter_map(choose).collect()
}

fn link(ground: &Ground, (at, score, strength): Chosen) -> Link {
    let evidence = reasons(ground, at, strength);
    let relation: Relation = relation(ground, at, strength, &evidence);
    Link { sentences: at.map(SentenceId::new), score, strength, relation, evidence, decided: None }
}

//! The score: a logistic function over the features of two sentences, and a second one over the first one's outcome
//! among rivals and neighbours.

use crate::evidence::Evidence;
use crate::text::{Article, Pair, SentenceId, Side, parallel};

use super::feature::{self, Desks, Features, features};
use super::ground::Ground;
use super::index;
use super::rivalry;
use super::weight::{Looks, Scale, probability};

/// Two sentences that were looked at, and what was measured about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The two sentences.
    pub sentences: Pair<SentenceId>,
    /// What was measured, in the order of [`feature::NAMES`].
    pub features: Features,
}

/// Every pair of sentences that `align` takes into consideration, ordered by the left sentence, then by the right one.
/// This is what weights are trained on.
pub fn candidates(articles: Pair<&Article>, evidence: Pair<&Evidence>) -> Vec<Candidate> {
    let ground = Ground::new(articles, evidence);
    let at = index::candidates(&ground, &index::identical(&ground));
    let candidate = |at: Pair<usize>, features| Candidate { sentences: at.map(SentenceId::new), features };
    measured(&ground, &at, candidate)
}

/// What `make` makes of each pair of sentences and its features, in their order.
fn measured<R: Send>(ground: &Ground, at: &[Pair<usize>], make: impl Fn(Pair<usize>, Features) -> R + Sync) -> Vec<R> {
    let measured = |part: &&[Pair<usize>]| {
        let mut desks = Desks::new(ground);
        part.iter().map(|at| make(*at, features(&mut desks, *at))).collect::<Vec<_>>()
    };
    let parts: Vec<&[Pair<usize>]> = at.chunks(at.len().div_ceil(PARTS).max(LEAST)).collect();
    parallel(&parts, measured).into_iter().flatten().collect()
}

/// The most parts that candidates are divided into: more would be fairer shares, but each part has desks of its own.
const PARTS: usize = 16;

/// So many candidates are worth a thread.
const LEAST: usize = 512;

/// The measures of the second look for the same candidates, by the first one of `looks`. `counts` says how
/// many sentences the articles have.
pub fn among(candidates: &[Candidate], looks: &Looks, counts: Pair<usize>) -> Vec<rivalry::Features> {
    let scale = Scale::new(&looks.alone, feature::NAMES);
    let odds: Vec<f64> = candidates.iter().map(|candidate| scale.odds(&candidate.features)).collect();
    let at: Vec<Pair<usize>> = candidates.iter().map(|candidate| candidate.sentences.map(SentenceId::index)).collect();
    rivalry::features(&at, &odds, counts)
}

/// The scores of the pairs in `at`, which is sorted, 0 to 1.
pub(super) fn scores(ground: &Ground, at: &[Pair<usize>], looks: &Looks) -> Vec<f64> {
    let alone = Scale::new(&looks.alone, feature::NAMES);
    let among = Scale::new(&looks.among, rivalry::NAMES);
    let odds = measured(ground, at, |_, features| alone.odds(&features));
    let rivalry = rivalry::features(at, &odds, Pair::from_fn(|side: Side| ground.len(side)));
    rivalry.iter().map(|features| probability(among.odds(features))).collect()
}

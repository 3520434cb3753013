//! The second look: how a pair of sentences stands among its rivals and its neighbours.
//!
//! Within one event nearly every sentence resembles every other. What tells the right partner is that it resembles more
//! than the rest do, that the liking is mutual, and that the neighbours of both belong together too.

use std::ops::Range;

use crate::text::{Pair, Side, parallel};

use super::weight::probability;

/// Names of the features of the second look, in the order of [`Features`].
pub const NAMES: [&str; 9] = [
    // The first look's log odds.
    "alone",
    // By how much they exceed those of the best other partner: for the sentence with the stronger rival, and for the
    // other.
    "lead_least",
    "lead_most",
    // What the rivals' probabilities sum up to.
    "rivals",
    // Whether each is the other's best partner; and the two ranks that they have for each other, as sum of 1/rank.
    "best_of_both",
    "ranks",
    // The best probability of a pair of neighbours, in step and crosswise.
    "neighbours_in_step",
    "neighbours_crossed",
    // How much the two articles tell in common at all: the logarithm of the mean best probability of a sentence.
    "articles_near",
];

/// The measures of the second look, in the order of [`NAMES`].
pub type Features = [f64; NAMES.len()];

/// A lead counts at most this much, in log odds: a pair without any rival is no surer than one far ahead of them.
const FAR: f64 = 4.0;

/// The candidates of one sentence: the two best and all together.
#[derive(Debug, Clone, Copy)]
struct Rivals {
    best: f64,
    second: f64,
    probabilities: f64,
}

impl Rivals {
    const NONE: Self = Self { best: f64::NEG_INFINITY, second: f64::NEG_INFINITY, probabilities: 0.0 };

    fn add(&mut self, odds: f64, probability: f64) {
        self.probabilities += probability;
        if odds > self.best {
            (self.best, self.second) = (odds, self.best);
        } else {
            self.second = self.second.max(odds);
        }
    }

    /// How far `odds`, which are among these, lie ahead of the best of the others.
    fn lead(&self, odds: f64) -> f64 {
        let other = if odds >= self.best { self.second } else { self.best };
        (odds - other).clamp(-FAR, FAR)
    }
}

/// The measures of all candidates. `at` is sorted; `odds` are the first look's log odds.
pub(super) fn features(at: &[Pair<usize>], odds: &[f64], counts: Pair<usize>) -> Vec<Features> {
    let probabilities: Vec<f64> = odds.iter().map(|odds| probability(*odds)).collect();
    let mut rivals = counts.map(|count| vec![Rivals::NONE; count]);
    for ((pair, odds), own) in at.iter().zip(odds).zip(&probabilities) {
        for side in Side::BOTH {
            rivals[side][pair[side]].add(*odds, *own);
        }
    }
    let near = |pair: &Pair<usize>, left: isize, right: isize| {
        let moved = pair.left.checked_add_signed(left).zip(pair.right.checked_add_signed(right));
        let found = moved.and_then(|(left, right)| at.binary_search(&Pair::new(left, right)).ok());
        found.map_or(0.0, |found| probabilities[found])
    };
    let mut ranked = counts.map(|count| vec![Vec::new(); count]);
    for (pair, odds) in at.iter().zip(odds) {
        for side in Side::BOTH {
            ranked[side][pair[side]].push(*odds);
        }
    }
    let articles_near = articles_near(&rivals);
    let measure = |place: usize| {
        let (pair, odds, own) = (&at[place], &odds[place], probabilities[place]);
        let lead = Pair::from_fn(|side| rivals[side][pair[side]].lead(*odds));
        let ahead = |side: Side| ranked[side][pair[side]].iter().filter(|other| *other > odds).count();
        let rank = Pair::from_fn(|side| 1 + ahead(side));
        let others = Pair::from_fn(|side| (rivals[side][pair[side]].probabilities - own).max(0.0));
        [
            *odds,
            lead.left.min(lead.right),
            lead.left.max(lead.right),
            (others.left + others.right).ln_1p(),
            f64::from(u8::from(rank.left == 1 && rank.right == 1)),
            1.0 / rank.left as f64 + 1.0 / rank.right as f64,
            near(pair, -1, -1).max(near(pair, 1, 1)),
            near(pair, -1, 1).max(near(pair, 1, -1)),
            articles_near,
        ]
    };
    let parts: Vec<_> = (0..at.len()).step_by(SHARE).map(|start| start..at.len().min(start + SHARE)).collect();
    let measured = |part: &Range<usize>| part.clone().map(measure).collect::<Vec<_>>();
    parallel(&parts, measured).into_iter().flatten().collect()
}

/// So many candidates are worth a thread.
const SHARE: usize = 16_384;

/// Sentences without a partner count as if this much of one were told.
const FEW: f64 = 0.3;

/// The logarithm of the mean probability of the sentences' best partners.
fn articles_near(rivals: &Pair<Vec<Rivals>>) -> f64 {
    let best = |side: &Vec<Rivals>| side.iter().map(|rivals| probability(rivals.best)).sum::<f64>();
    let sentences = rivals.left.len() + rivals.right.len();
    ((best(&rivals.left) + best(&rivals.right) + FEW) / sentences.max(1) as f64).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_a_sentence_leads_and_its_rivals_follow() {
        let at = [Pair::new(0, 0), Pair::new(0, 1), Pair::new(1, 1)];
        let measured = features(&at, &[2.0, 1.0, 3.0], Pair::new(2, 2));
        assert_eq!(measured[0][1..3], [1.0, FAR]);
        assert_eq!(measured[1][1..3], [-2.0, -1.0]);
        let neighbours = measured[0][6] - probability(3.0);
        assert!(neighbours.abs() < 1e-12 && measured[1][6].abs() < 1e-12);
    }
}

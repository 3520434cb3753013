//! From cases to weights: candidates with what the gold says about them, and the two functions fitted one after the
//! other.

use diptych::align::{Candidate, Logistic, Thresholds, Weights, among, candidates, feature, rivalry};
use diptych::text::{Pair, SentenceId};

use crate::fit::{Row, logistic};
use crate::gold::{Account, Case};

/// What a weak pair is worth as an example: it is neither right nor wrong to link it.
const WEAK: f64 = 0.2;
/// How much all pairs of articles of different events count together, as a part of all examples.
const STRANGERS: f64 = 0.15;
/// The pull towards 0 of the first and the second function.
const PENALTIES: (f64, f64) = (30.0, 2.0);
/// A firm link is right more often than not.
const FIRM: f64 = 0.5;
/// Low, because a reader who asks for another candidate shall get one; what is told here only is decided by firm links.
const POSSIBLE: f64 = 0.03;

/// Two articles with their candidates and what is wanted for each.
pub(crate) struct Compared {
    candidates: Vec<Candidate>,
    wanted: Vec<f64>,
    sentences: Pair<usize>,
}

impl Compared {
    fn new(a: &Account, b: &Account, wanted: impl Fn(Pair<SentenceId>) -> f64) -> Self {
        let found = candidates(Pair::new(&a.article, &b.article), Pair::new(&a.evidence, &b.evidence));
        let wanted = found.iter().map(|candidate| wanted(candidate.sentences)).collect();
        let sentences = Pair::new(a.article.sentences.len(), b.article.sentences.len());
        Self { candidates: found, wanted, sentences }
    }
}

/// The examples of one event.
pub(crate) struct Samples {
    compared: Vec<Compared>,
}

impl Samples {
    pub(crate) fn new(case: &Case) -> Self {
        let compare = |(a, b): &(usize, usize)| {
            let wanted = |at: Pair<SentenceId>| match case.told((*a, at.left.index()), (*b, at.right.index())) {
                Some(told) => {
                    if told.strong {
                        1.0
                    } else {
                        WEAK
                    }
                }
                None => 0.0,
            };
            Compared::new(&case.accounts[*a], &case.accounts[*b], wanted)
        };
        Self { compared: case.compared.iter().map(compare).collect() }
    }
}

/// Pairs of articles about different events, the first of each: which cases, and the examples.
pub(crate) fn strangers(cases: &[Case]) -> Vec<(Pair<usize>, Compared)> {
    let mut found = Vec::new();
    for left in 0..cases.len() {
        for right in left + 1..cases.len() {
            if cases[left].language == cases[right].language {
                let compared = Compared::new(&cases[left].accounts[0], &cases[right].accounts[0], |_| 0.0);
                found.push((Pair::new(left, right), compared));
            }
        }
    }
    found
}

/// Weights learned from the cases `chosen`.
pub(crate) fn weights(samples: &[Samples], strangers: &[(Pair<usize>, Compared)], chosen: &[usize]) -> Weights {
    let own: Vec<&Compared> = chosen.iter().flat_map(|index| &samples[*index].compared).collect();
    let strange = strangers.iter().filter(|(at, _)| chosen.contains(&at.left) && chosen.contains(&at.right));
    let strange: Vec<&Compared> = strange.map(|(_, compared)| compared).collect();
    let count = |list: &[&Compared]| list.iter().map(|compared| compared.candidates.len()).sum::<usize>() as f64;
    let strange_weight = STRANGERS * count(&own) / count(&strange).max(1.0);
    let weighted = || own.iter().map(|compared| (*compared, 1.0)).chain(strange.iter().map(|c| (*c, strange_weight)));

    let thresholds = Thresholds { possible: POSSIBLE, firm: FIRM };
    let mut weights = Weights { thresholds, alone: Logistic::default(), among: Logistic::default() };
    let rows = |compared: &Compared, weight: f64, features: Vec<Vec<f64>>| {
        let row = move |(features, wanted): (Vec<f64>, &f64)| Row { features, wanted: *wanted, weight };
        features.into_iter().zip(&compared.wanted).map(row).collect::<Vec<_>>()
    };
    let alone = |c: &Compared| c.candidates.iter().map(|candidate| candidate.features.to_vec()).collect();
    let first: Vec<Row> = weighted().flat_map(|(c, weight)| rows(c, weight, alone(c))).collect();
    weights.alone = named(&feature::NAMES, logistic(&first, PENALTIES.0));
    let second_look = |c: &Compared| among(&c.candidates, &weights, c.sentences).iter().map(|f| f.to_vec()).collect();
    let second: Vec<Row> = weighted().flat_map(|(c, weight)| rows(c, weight, second_look(c))).collect();
    weights.among = named(&rivalry::NAMES, logistic(&second, PENALTIES.1));
    weights
}

fn named(names: &[&str], (bias, weights): (f64, Vec<f64>)) -> Logistic {
    Logistic { bias, features: names.iter().map(|name| (*name).to_owned()).zip(weights).collect() }
}

//! From cases to weights: candidates with what the gold says about them, and the two functions fitted one after the
//! other.

use std::ops::RangeInclusive;

use diptych::align::{Candidate, Logistic, Thresholds, Weights, among, candidates, feature, rivalry};
use diptych::text::{Language, Pair, SentenceId};

use crate::fit::{Row, logistic};
use crate::gold::{Account, Case};

/// What a weak pair is worth as an example: it is neither right nor wrong to link it.
const WEAK: f64 = 0.2;
/// How much all pairs of articles of different events count together, as a part of all examples.
const STRANGERS: f64 = 0.15;
/// The pull towards 0 of the first and the second function.
const PENALTIES: (f64, f64) = (30.0, 2.0);
/// From which scores on links may be firm, in hundredths.
const FIRM: RangeInclusive<u32> = 30..=60;
/// How often a firm link has to be right at least, where a threshold is chosen.
const PRECISION: f64 = 0.85;
/// The German threshold, that of more often right than not: there are too few German links to choose another by them.
/// It serves too where no other is precise enough.
const FIRM_GERMAN: f64 = 0.5;
/// Low, because a reader who asks for another candidate shall get one; what is told here only is decided by firm links.
const POSSIBLE: f64 = 0.03;

/// Two articles with their candidates and what is wanted for each.
pub(crate) struct Compared {
    candidates: Vec<Candidate>,
    wanted: Vec<f64>,
    sentences: Pair<usize>,
    german: bool,
}

impl Compared {
    fn new(a: &Account, b: &Account, wanted: impl Fn(Pair<SentenceId>) -> f64) -> Self {
        let found = candidates(Pair::new(&a.article, &b.article), Pair::new(&a.evidence, &b.evidence));
        let wanted = found.iter().map(|candidate| wanted(candidate.sentences)).collect();
        let sentences = Pair::new(a.article.sentences.len(), b.article.sentences.len());
        let german = a.article.language == Language::German;
        Self { candidates: found, wanted, sentences, german }
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

    let thresholds = Thresholds { possible: POSSIBLE, firm: FIRM_GERMAN, firm_german: FIRM_GERMAN };
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
    let english: Vec<&Compared> = own.iter().copied().filter(|compared| !compared.german).collect();
    weights.thresholds.firm = firm(&english, &weights);
    weights
}

/// The threshold with the best F1 among those that are precise enough.
fn firm(compared: &[&Compared], weights: &Weights) -> f64 {
    let scored = |compared: &&Compared| {
        let features = among(&compared.candidates, weights, compared.sentences);
        let scores = features.iter().map(|features| score(&weights.among, features));
        scores.zip(compared.wanted.iter().copied()).collect::<Vec<_>>()
    };
    let scored: Vec<(f64, f64)> = compared.iter().flat_map(scored).collect();
    let strong = scored.iter().filter(|(_, wanted)| *wanted >= 1.0).count();
    let measured = |threshold: f64| {
        let said = || scored.iter().filter(|(score, wanted)| *score >= threshold && *wanted != WEAK);
        let (hit, said) = (said().filter(|(_, wanted)| *wanted >= 1.0).count(), said().count());
        let f1 = 2.0 * hit as f64 / (said + strong).max(1) as f64;
        (hit as f64 >= PRECISION * said as f64).then_some((f1, threshold))
    };
    let best = FIRM.filter_map(|hundredth| measured(f64::from(hundredth) / 100.0)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(FIRM_GERMAN, |(_, threshold)| threshold)
}

fn score(logistic: &Logistic, features: &rivalry::Features) -> f64 {
    let weight = |name: &str| logistic.features.get(name).copied().unwrap_or(0.0);
    let odds: f64 = rivalry::NAMES.iter().zip(features).map(|(name, feature)| weight(name) * feature).sum();
    1.0 / (1.0 + (-odds - logistic.bias).exp())
}

fn named(names: &[&str], (bias, weights): (f64, Vec<f64>)) -> Logistic {
    Logistic { bias, features: names.iter().map(|name| (*name).to_owned()).zip(weights).collect() }
}

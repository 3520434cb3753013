//! From cases to weights: candidates with what the gold says about them, and the two functions fitted one after the
//! other.

use std::ops::RangeInclusive;

use diptych::align::{Candidate, Logistic, Looks, Thresholds, Weights, among, candidates, feature, rivalry};
use diptych::text::{Language, Pair, SentenceId};

use crate::fit::{Row, logistic};
use crate::gold::{Account, Case};

/// What a weak pair is worth as an example: it is neither right nor wrong to link it.
const WEAK: f64 = 0.2;
/// How much all pairs of articles of different events count together, as a part of all examples.
const STRANGERS: f64 = 0.15;
/// The pull towards 0 of the first and the second function.
const PENALTIES: (f64, f64) = (30.0, 2.0);
/// What an example from an event of our own making is worth: there are many, and they are not quite like the press.
const OWN: f64 = 0.1;
/// With how many of the cases after it each one is compared as a different event.
const STRANGE_CASES: usize = 4;
/// From which scores on links may be firm, in hundredths.
const FIRM: RangeInclusive<u32> = 20..=90;
/// How often a firm link has to be right at least, where a threshold is chosen.
const PRECISION: f64 = 0.87;
/// The same between German articles: asking for more would leave a handful of links.
const PRECISION_GERMAN: f64 = 0.68;
/// The threshold where no other is precise enough: more often right than not.
const FIRM_ELSE: f64 = 0.5;
/// Low, because a reader who asks for another candidate shall get one; what is told here only is decided by firm links.
const POSSIBLE: f64 = 0.01;

/// Two articles with their candidates and what is wanted for each.
pub(crate) struct Compared {
    candidates: Vec<Candidate>,
    wanted: Vec<f64>,
    sentences: Pair<usize>,
    /// The languages of the two articles.
    languages: Pair<Language>,
    /// What each candidate counts as an example.
    weight: f64,
}

impl Compared {
    fn new(a: &Account, b: &Account, weight: f64, wanted: impl Fn(Pair<SentenceId>) -> f64) -> Self {
        let found = candidates(Pair::new(&a.article, &b.article), Pair::new(&a.evidence, &b.evidence));
        let wanted = found.iter().map(|candidate| wanted(candidate.sentences)).collect();
        let sentences = Pair::new(a.article.sentences.len(), b.article.sentences.len());
        let languages = Pair::new(a.article.language, b.article.language);
        Self { candidates: found, wanted, sentences, languages, weight }
    }
}

/// What an example from a case is worth.
fn worth(case: &Case) -> f64 {
    if case.own { OWN } else { 1.0 }
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
            Compared::new(&case.accounts[*a], &case.accounts[*b], worth(case), wanted)
        };
        Self { compared: case.compared.iter().map(compare).collect() }
    }
}

/// Pairs of articles about different events, the first of each: which cases, and the examples.
pub(crate) fn strangers(cases: &[Case]) -> Vec<(Pair<usize>, Compared)> {
    let mut found = Vec::new();
    for left in 0..cases.len() {
        for right in (left + 1..cases.len()).take(STRANGE_CASES) {
            if cases[left].own == cases[right].own {
                let compared =
                    Compared::new(&cases[left].accounts[0], &cases[right].accounts[0], worth(&cases[left]), |_| 0.0);
                found.push((Pair::new(left, right), compared));
            }
        }
    }
    found
}

/// Weights learned from the cases `chosen`.
pub(crate) fn weights(samples: &[Samples], strangers: &[(Pair<usize>, Compared)], chosen: &[usize]) -> Weights {
    let told: Vec<&Compared> = chosen.iter().flat_map(|index| &samples[*index].compared).collect();
    let strange = strangers.iter().filter(|(at, _)| chosen.contains(&at.left) && chosen.contains(&at.right));
    let strange: Vec<&Compared> = strange.map(|(_, compared)| compared).collect();
    let same_language = looks(&told, &strange, false);
    let across = looks(&told, &strange, true);
    let between = |languages: Pair<Language>, looks: &Looks, precision: f64| {
        let compared: Vec<_> = told.iter().copied().filter(|compared| compared.languages == languages).collect();
        // Where there are real articles, they say from where on a link is firm.
        let worth = compared.iter().map(|compared| compared.weight).fold(0.0, f64::max);
        firm(&compared.into_iter().filter(|compared| compared.weight >= worth).collect::<Vec<_>>(), looks, precision)
    };
    let (german, english) = (Language::German, Language::English);
    let firm = between(Pair::new(english, english), &same_language, PRECISION);
    let firm_german = between(Pair::new(german, german), &same_language, PRECISION_GERMAN);
    let firm_across = between(Pair::new(german, english), &across, PRECISION);
    let thresholds = Thresholds { possible: POSSIBLE, firm, firm_german, firm_across };
    Weights { thresholds, same_language, across }
}

/// The two functions, fitted one after the other, for articles in one language or in two.
fn looks(told: &[&Compared], strange: &[&Compared], across: bool) -> Looks {
    let part = |list: &[&'_ Compared]| {
        let fits = |index: &usize| (list[*index].languages.left != list[*index].languages.right) == across;
        (0..list.len()).filter(fits).collect::<Vec<_>>()
    };
    let count = |list: &[&Compared]| {
        part(list).into_iter().map(|index| list[index].weight * list[index].candidates.len() as f64).sum::<f64>()
    };
    let strange_weight = STRANGERS * count(told) / count(strange).max(1.0);
    let told_rows = part(told).into_iter().map(|index| (told[index], told[index].weight));
    let strange_rows = part(strange).into_iter().map(|index| (strange[index], strange[index].weight * strange_weight));
    let all: Vec<(&Compared, f64)> = told_rows.chain(strange_rows).collect();
    let rows = |compared: &Compared, weight: f64, features: Vec<Vec<f64>>| {
        let row = move |(features, wanted): (Vec<f64>, &f64)| Row { features, wanted: *wanted, weight };
        features.into_iter().zip(&compared.wanted).map(row).collect::<Vec<_>>()
    };
    let mut looks = Looks::default();
    let alone = |c: &Compared| c.candidates.iter().map(|candidate| candidate.features.to_vec()).collect();
    let first: Vec<Row> = all.iter().flat_map(|(c, weight)| rows(c, *weight, alone(c))).collect();
    looks.alone = named(&feature::NAMES, logistic(&first, PENALTIES.0));
    let second_look = |c: &Compared| among(&c.candidates, &looks, c.sentences).iter().map(|f| f.to_vec()).collect();
    let second: Vec<Row> = all.iter().flat_map(|(c, weight)| rows(c, *weight, second_look(c))).collect();
    looks.among = named(&rivalry::NAMES, logistic(&second, PENALTIES.1));
    looks
}

/// The threshold with the best F1 among those that are precise enough.
fn firm(compared: &[&Compared], looks: &Looks, precision: f64) -> f64 {
    let scored = |compared: &&Compared| {
        let features = among(&compared.candidates, looks, compared.sentences);
        let scores = features.iter().map(|features| score(&looks.among, features));
        scores.zip(&compared.wanted).map(|(score, wanted)| (score, *wanted, compared.weight)).collect::<Vec<_>>()
    };
    let scored: Vec<(f64, f64, f64)> = compared.iter().flat_map(scored).collect();
    let sum = |rows: &mut dyn Iterator<Item = &(f64, f64, f64)>| rows.map(|(.., weight)| weight).sum::<f64>();
    let strong = sum(&mut scored.iter().filter(|(_, wanted, _)| *wanted >= 1.0));
    let measured = |threshold: f64| {
        let said = || scored.iter().filter(|(score, wanted, _)| *score >= threshold && *wanted != WEAK);
        let (hit, said) = (sum(&mut said().filter(|(_, wanted, _)| *wanted >= 1.0)), sum(&mut said()));
        let f1 = 2.0 * hit / (said + strong).max(1.0);
        (hit >= precision * said).then_some((f1, threshold))
    };
    let best = FIRM.filter_map(|hundredth| measured(f64::from(hundredth) / 100.0)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(FIRM_ELSE, |(_, threshold)| threshold)
}

fn score(logistic: &Logistic, features: &rivalry::Features) -> f64 {
    let weight = |name: &str| logistic.features.get(name).copied().unwrap_or(0.0);
    let odds: f64 = rivalry::NAMES.iter().zip(features).map(|(name, feature)| weight(name) * feature).sum();
    1.0 / (1.0 + (-odds - logistic.bias).exp())
}

fn named(names: &[&str], (bias, weights): (f64, Vec<f64>)) -> Logistic {
    Logistic { bias, features: names.iter().map(|name| (*name).to_owned()).zip(weights).collect() }
}

//! Fits the weights: the labellings that people gave become as likely as possible, with a penalty on large weights.

use std::thread;

use diptych::segment::{PageWeights, REACH, Ties, Window, ZONES, sums};

/// A page in one of its forms.
pub(crate) struct Sample {
    pub(crate) page: String,
    pub(crate) form: &'static str,
    pub(crate) lines: Vec<Line>,
}

/// A line of it.
pub(crate) struct Line {
    /// Whether it is text, if that is known.
    pub(crate) text: Option<bool>,
    /// Letters and digits.
    pub(crate) chars: usize,
    pub(crate) features: Vec<usize>,
    pub(crate) zone: usize,
}

/// Rounds over all pages.
const ROUNDS: usize = 120;

/// What the square of a weight costs, for each line of a page.
const PENALTY: f64 = 1e-3;

/// The step of the first rounds.
const STEP: f64 = 0.1;

/// A probability below which a line is left out: a lost paragraph is worse than a line of a menu.
const THRESHOLD: f64 = 0.4;

const WINDOW: usize = 2 * REACH + 1;

/// Numbers of a feature: its window, then its zones.
const PLACES: usize = WINDOW + ZONES;

/// All weights in one row: places of features, then bias and ties.
struct Row(Vec<f64>);

impl Row {
    fn new() -> Self {
        Self(vec![0.0; PageWeights::names().len() * PLACES + 3])
    }

    fn bias(&self) -> usize {
        self.0.len() - 3
    }

    fn ties(&self) -> Ties {
        Ties { text: self.0[self.bias() + 1], page: self.0[self.bias() + 2] }
    }
}

/// Calls `with` for every weight that a line's score is made of.
fn each(sample: &Sample, line: usize, mut with: impl FnMut(usize)) {
    let own = &sample.lines[line];
    own.features.iter().for_each(|feature| with(feature * PLACES + WINDOW + own.zone));
    for place in 0..WINDOW {
        match (line + place).checked_sub(REACH) {
            None => with(place),
            Some(index) => match sample.lines.get(index) {
                None => with(PLACES + place),
                Some(line) => line.features.iter().for_each(|feature| with(feature * PLACES + place)),
            },
        }
    }
}

fn scores(sample: &Sample, row: &Row) -> Vec<f64> {
    (0..sample.lines.len())
        .map(|line| {
            let mut score = row.0[row.bias()];
            each(sample, line, |weight| score += row.0[weight]);
            score
        })
        .collect()
}

/// Adds what a sample wants to be changed, times its weight.
fn push(sample: &Sample, weight: f64, row: &Row, wanted: &mut Row) {
    let scores = scores(sample, row);
    let labels: Vec<Option<bool>> = sample.lines.iter().map(|line| line.text).collect();
    let (free, fixed) = (sums(&scores, row.ties(), &[]), sums(&scores, row.ties(), &labels));
    let bias = row.bias();
    for line in 0..sample.lines.len() {
        let more = weight * (fixed.text[line] - free.text[line]);
        wanted.0[bias] += more;
        each(sample, line, |weight| wanted.0[weight] += more);
    }
    for (free, fixed) in free.same.iter().zip(&fixed.same) {
        wanted.0[bias + 1] += weight * (fixed.0 - free.0);
        wanted.0[bias + 2] += weight * (fixed.1 - free.1);
    }
}

/// What each sample weighs: every page counts the same, however long it is and however many forms it comes in.
fn shares(samples: &[&Sample]) -> Vec<f64> {
    let lines = samples.iter().map(|sample| sample.lines.len()).sum::<usize>() as f64;
    let forms = |page: &str| samples.iter().filter(|other| other.page == page).count();
    let share = |sample: &&Sample| 1.0 / (sample.lines.len().max(10) * forms(&sample.page)) as f64;
    let shares: Vec<f64> = samples.iter().map(share).collect();
    let all: f64 = samples.iter().zip(&shares).map(|(sample, share)| sample.lines.len() as f64 * share).sum();
    shares.into_iter().map(|share| share * lines / all).collect()
}

/// The weights that make the labels of the samples likeliest (Adam, Kingma and Ba 2015).
pub(crate) fn fit(samples: &[&Sample]) -> PageWeights {
    let mut row = Row::new();
    let lines: usize = samples.iter().map(|sample| sample.lines.len()).sum();
    let shares = shares(samples);
    let (mut first, mut second) = (Row::new(), Row::new());
    for round in 1..=ROUNDS {
        let wanted = gradient(samples, &shares, &row);
        let step = STEP * (1.0 - 0.9 * round as f64 / ROUNDS as f64);
        for index in 0..row.0.len() {
            let change = wanted.0[index] / lines as f64 - PENALTY * row.0[index];
            first.0[index] = 0.9 * first.0[index] + 0.1 * change;
            second.0[index] = 0.999 * second.0[index] + 0.001 * change * change;
            let mean = first.0[index] / (1.0 - 0.9_f64.powi(round as i32));
            let spread = second.0[index] / (1.0 - 0.999_f64.powi(round as i32));
            row.0[index] += step * mean / (spread.sqrt() + 1e-9);
        }
    }
    weights(&row)
}

fn gradient(samples: &[&Sample], shares: &[f64], row: &Row) -> Row {
    let middle = samples.len() / 2;
    let part = |samples: &[&Sample], shares: &[f64]| {
        let mut wanted = Row::new();
        samples.iter().zip(shares).for_each(|(sample, share)| push(sample, *share, row, &mut wanted));
        wanted
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| part(&samples[..middle], &shares[..middle]));
        let mut wanted = part(&samples[middle..], &shares[middle..]);
        let other = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        wanted.0.iter_mut().zip(&other.0).for_each(|(wanted, other)| *wanted += other);
        wanted
    })
}

fn weights(row: &Row) -> PageWeights {
    let bias = row.bias();
    let window = |feature: usize| -> Window { std::array::from_fn(|place| row.0[feature * PLACES + place]) };
    let zones =
        |feature: usize| -> [f64; ZONES] { std::array::from_fn(|zone| row.0[feature * PLACES + WINDOW + zone]) };
    let names = || PageWeights::names().iter().enumerate().map(|(feature, name)| (feature, (*name).to_owned()));
    let counts = |weights: &[f64]| weights.iter().any(|weight| weight.abs() >= 5e-4);
    PageWeights {
        threshold: THRESHOLD,
        bias: row.0[bias],
        text_after_text: row.0[bias + 1],
        page_after_page: row.0[bias + 2],
        features: names().map(|(feature, name)| (name, window(feature))).filter(|(_, window)| counts(window)).collect(),
        zones: names().map(|(feature, name)| (name, zones(feature))).filter(|(_, zones)| counts(zones)).collect(),
    }
}

/// For each line of a sample the probability that it is text.
pub(crate) fn judge(sample: &Sample, weights: &PageWeights) -> Vec<f64> {
    let mut row = Row::new();
    let bias = row.bias();
    for (feature, name) in PageWeights::names().iter().enumerate() {
        let window = weights.features.get(*name).copied().unwrap_or_default();
        let zones = weights.zones.get(*name).copied().unwrap_or_default();
        let numbers = window.into_iter().chain(zones);
        numbers.enumerate().for_each(|(place, number)| row.0[feature * PLACES + place] = number);
    }
    (row.0[bias], row.0[bias + 1], row.0[bias + 2]) = (weights.bias, weights.text_after_text, weights.page_after_page);
    sums(&scores(sample, &row), row.ties(), &[]).text
}

//! Articles in outline: enough of them to guess, in a fraction of the time that an alignment takes, how many facts two
//! of them share.

use std::collections::HashMap;

use crate::evidence::{Evidence, Quantity, SentenceEvidence};

/// Sentences of an article that are looked at: news say what they have to say at the beginning.
const SENTENCES: usize = 120;
/// What an agreeing number adds to the likeness of two sentences; chosen by how well the guess then orders the pairs of
/// ten articles as their firm links do.
const NUMBER: f64 = 0.35;
/// Likeness that two sentences of one event have by themselves.
const COMMON: f64 = 0.2;
/// Numbers below this count things that every text has.
const SMALL: f64 = 10.0;

/// The stems of the sentences of several articles, numbered, and how rare each is among them.
#[derive(Debug)]
pub(super) struct Outlines<'a> {
    articles: Vec<Vec<Sentence<'a>>>,
    /// The square of each stem's inverse document frequency.
    rarity: Vec<f64>,
}

/// A sentence in outline.
#[derive(Debug)]
struct Sentence<'a> {
    /// Its stems by number, ascending, each once.
    stems: Vec<u32>,
    /// The length of its vector of stems.
    length: f64,
    quantities: &'a [Quantity],
}

impl<'a> Outlines<'a> {
    /// The outlines of articles by their evidence.
    pub(super) fn new(found: &[&'a Evidence]) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut frequency: Vec<usize> = Vec::new();
        let mut outline = |sentence: &'a SentenceEvidence| {
            let mut stems: Vec<u32> = Vec::with_capacity(sentence.terms.len());
            for term in &sentence.terms {
                let next = numbers.len() as u32;
                stems.push(*numbers.entry(&term.stem).or_insert(next));
            }
            stems.sort_unstable();
            stems.dedup();
            frequency.resize(numbers.len(), 0);
            for stem in &stems {
                frequency[*stem as usize] += 1;
            }
            Sentence { stems, length: 0.0, quantities: &sentence.quantities }
        };
        let mut articles: Vec<Vec<Sentence>> = Vec::with_capacity(found.len());
        for evidence in found {
            articles.push(evidence.sentences.iter().take(SENTENCES).map(&mut outline).collect());
        }
        let total = articles.iter().map(Vec::len).sum::<usize>() as f64;
        let rarity: Vec<f64> = frequency.iter().map(|count| (1.0 + total / *count as f64).ln().powi(2)).collect();
        for sentence in articles.iter_mut().flatten() {
            sentence.length = sentence.stems.iter().map(|stem| rarity[*stem as usize]).sum::<f64>().sqrt();
        }
        Self { articles, rarity }
    }

    /// How much two articles seem to share: for each sentence of the first how like its likest partner is, beyond what
    /// sentences of one event have in common anyway, summed.
    pub(super) fn shared(&self, [one, other]: [usize; 2]) -> f64 {
        let best = |sentence: &Sentence| {
            self.articles[other].iter().map(|partner| self.likeness(sentence, partner)).fold(0.0, f64::max)
        };
        self.articles[one].iter().map(|sentence| (best(sentence) - COMMON).max(0.0)).sum()
    }

    /// The cosine of two sentences' stems, more if a number agrees.
    fn likeness(&self, one: &Sentence, other: &Sentence) -> f64 {
        let mut product = 0.0;
        let (mut left, mut right) = (one.stems.iter().peekable(), other.stems.iter().peekable());
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            let (a, b) = (**a, **b);
            if a == b {
                product += self.rarity[a as usize];
            }
            if a <= b {
                left.next();
            }
            if b <= a {
                right.next();
            }
        }
        let cosine = product / (one.length * other.length).max(f64::MIN_POSITIVE);
        let number = one.quantities.iter().any(|a| other.quantities.iter().any(|b| agree(a, b)));
        cosine + if number { NUMBER } else { 0.0 }
    }
}

fn agree(a: &Quantity, b: &Quantity) -> bool {
    a.unit.is_some() && a.unit == b.unit && a.value >= SMALL && a.low <= b.high && b.low <= a.high
}

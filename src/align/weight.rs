//! The weights of the score, read from `assets/weights.toml`: one number for each named feature, and the thresholds.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::{Language, Pair};

/// Weights of one logistic function: by feature name, and the constant term.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Logistic {
    /// What the sum begins with.
    pub bias: f64,
    /// What each feature is multiplied with. A feature without a weight counts nothing.
    pub features: BTreeMap<String, f64>,
}

/// From which score on a link is possible or firm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// Links below are not made.
    pub possible: f64,
    /// Links from here on are firm.
    pub firm: f64,
    /// The same between two German articles. It is a threshold of its own because German compounds and bent words hide
    /// what is shared, so that right and wrong links lie closer together.
    pub firm_german: f64,
    /// The same between articles in two languages.
    pub firm_across: f64,
}

impl Thresholds {
    /// From which score on a link between articles in these languages is firm.
    pub(super) fn firm_between(self, languages: Pair<Language>) -> f64 {
        match languages {
            Pair { left: Language::German, right: Language::German } => self.firm_german,
            Pair { left, right } if left == right => self.firm,
            _ => self.firm_across,
        }
    }
}

/// The two functions of a score.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Looks {
    /// The first look: two sentences by themselves, over [`NAMES`](super::feature::NAMES).
    pub alone: Logistic,
    /// The second look: the first one's outcome among its rivals and neighbours, over [`NAMES`](super::rivalry::NAMES).
    pub among: Logistic,
}

/// Everything about the score that was learned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// From which score on a link is possible or firm.
    pub thresholds: Thresholds,
    /// Between articles in one language.
    pub same_language: Looks,
    /// Between articles in two languages, which share concepts, names and values, and hardly a word.
    pub across: Looks,
}

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| {
    toml::from_str(include_str!("../../assets/weights.toml")).expect("the shipped weights are read in a test")
});

impl Weights {
    /// The weights that diptych is shipped with.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The functions for articles in these languages.
    pub fn looks(&self, languages: Pair<Language>) -> &Looks {
        if languages.left == languages.right { &self.same_language } else { &self.across }
    }
}

/// A logistic function with its weights in the order of the features.
#[derive(Debug)]
pub(super) struct Scale<const N: usize> {
    bias: f64,
    weights: [f64; N],
}

impl<const N: usize> Scale<N> {
    /// The weights of `logistic` for the features called `names`.
    pub(super) fn new(logistic: &Logistic, names: [&str; N]) -> Self {
        Self { bias: logistic.bias, weights: names.map(|name| logistic.features.get(name).copied().unwrap_or(0.0)) }
    }

    /// The weighted sum: the logarithm of the odds.
    pub(super) fn odds(&self, features: &[f64; N]) -> f64 {
        features.iter().zip(&self.weights).fold(self.bias, |sum, (feature, weight)| feature.mul_add(*weight, sum))
    }
}

/// The probability for the logarithm of odds.
pub(super) fn probability(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{feature, rivalry};

    #[test]
    fn every_shipped_weight_belongs_to_a_feature_and_is_finite() {
        let weights = Weights::shipped();
        let named = |looks: &'static Looks| [(&looks.alone, &feature::NAMES[..]), (&looks.among, &rivalry::NAMES[..])];
        for (logistic, names) in [&weights.same_language, &weights.across].into_iter().flat_map(named) {
            assert!(logistic.bias.is_finite());
            for (name, weight) in &logistic.features {
                assert!(names.contains(&name.as_str()), "{name}");
                assert!(weight.is_finite(), "{name}");
            }
        }
        assert!(0.0 < weights.thresholds.possible && weights.thresholds.possible < weights.thresholds.firm);
    }
}

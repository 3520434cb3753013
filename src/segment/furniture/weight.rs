//! What each feature of a line and of its neighbours is worth: read from `assets/page-weights.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::chain::Ties;
use super::feature::{Feature, Features, ZONES};

/// How many lines on either side of a line are asked about.
pub const REACH: usize = 3;

/// What a feature is worth three lines above, two above, one above, in the line itself, one below, and so on.
pub type Window = [f64; 2 * REACH + 1];

/// Everything about the lines of pages that was learned.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PageWeights {
    /// From which probability on a line is text.
    pub threshold: f64,
    /// What every line begins with.
    pub bias: f64,
    /// What it is worth that two neighbours are both text.
    pub text_after_text: f64,
    /// What it is worth that two neighbours are both page.
    pub page_after_page: f64,
    /// By the feature's name; positive speaks for text. A feature without weights counts nothing.
    pub features: BTreeMap<String, Window>,
    /// What a feature of the line itself is worth besides that before, in and after the spine of the article.
    pub zones: BTreeMap<String, [f64; ZONES]>,
}

static SHIPPED: LazyLock<Table> = LazyLock::new(|| {
    let weights: PageWeights = serde_json::from_str(include_str!("../../../assets/page-weights.json"))
        .expect("the shipped weights are read in a test");
    weights.table()
});

/// The weights by the features' numbers.
#[derive(Debug, Clone)]
pub struct Table {
    windows: Vec<Window>,
    zones: Vec<[f64; ZONES]>,
    bias: f64,
    /// What neighbours are worth.
    pub ties: Ties,
    /// From which probability on a line is text.
    pub threshold: f64,
}

impl PageWeights {
    /// The names of all features, in the order of their numbers.
    pub fn names() -> &'static [&'static str] {
        Feature::NAMES
    }

    /// The same as it is used.
    pub fn table(&self) -> Table {
        let window = |name: &&str| self.features.get(*name).copied().unwrap_or_default();
        let zone = |name: &&str| self.zones.get(*name).copied().unwrap_or_default();
        Table {
            windows: Feature::NAMES.iter().map(window).collect(),
            zones: Feature::NAMES.iter().map(zone).collect(),
            bias: self.bias,
            ties: Ties { text: self.text_after_text, page: self.page_after_page },
            threshold: self.threshold,
        }
    }
}

impl Table {
    /// The weights that diptych is shipped with.
    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The scores of a page's lines for being text.
    pub(super) fn scores(&self, features: &[Features]) -> Vec<f64> {
        let mut scores = vec![self.bias; features.len()];
        let edges = [Features::edge(Feature::BeforePage), Features::edge(Feature::AfterPage)];
        for (line, score) in scores.iter_mut().enumerate() {
            for place in 0..=2 * REACH {
                let there = match (line + place).checked_sub(REACH) {
                    None => &edges[0],
                    Some(index) => features.get(index).unwrap_or(&edges[1]),
                };
                *score += there.active.iter().map(|feature| self.windows[*feature as usize][place]).sum::<f64>();
            }
            let Features { active, zone } = &features[line];
            *score += active.iter().map(|feature| self.zones[*feature as usize][*zone]).sum::<f64>();
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_those_of_features_that_there_are() {
        let weights: PageWeights =
            serde_json::from_str(include_str!("../../../assets/page-weights.json")).expect("it is read");
        assert!((0.0..1.0).contains(&weights.threshold));
        let unknown: Vec<_> = weights
            .features
            .keys()
            .chain(weights.zones.keys())
            .filter(|name| !Feature::NAMES.contains(&name.as_str()))
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}

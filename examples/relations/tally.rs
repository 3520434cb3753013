//! Counting: what was said to differ, what does, and why.

use std::collections::BTreeMap;

use diptych::align::Shared;

/// Found and right, found, and to be found.
#[derive(Default, Clone, Copy)]
struct Count {
    right: usize,
    said: usize,
    gold: usize,
    found: usize,
}

/// The counts of a set of events, by language and by reason.
#[derive(Default)]
pub(crate) struct Tally {
    pairs: usize,
    all: Count,
    languages: BTreeMap<&'static str, Count>,
    reasons: BTreeMap<String, Count>,
}

impl Tally {
    /// Counts one pair: for what reason it differs by the gold, if it does, and by what it was said to differ.
    pub(crate) fn count(&mut self, languages: &'static str, reason: Option<&str>, by: &[&Shared]) {
        self.pairs += 1;
        let (gold, said) = (usize::from(reason.is_some()), usize::from(!by.is_empty()));
        let right = gold * said;
        for count in [&mut self.all, self.languages.entry(languages).or_default()] {
            count.gold += gold;
            count.said += said;
            count.right += right;
            count.found += right;
        }
        if let Some(reason) = reason {
            let count = self.reasons.entry(reason.to_owned()).or_default();
            count.gold += 1;
            count.found += said;
        }
        let mut kinds: Vec<String> = by.iter().map(|item| format!("{:?}", item.kind).to_lowercase()).collect();
        kinds.sort();
        kinds.dedup();
        for kind in kinds {
            let count = self.reasons.entry(kind).or_default();
            count.said += 1;
            count.right += gold;
        }
    }
}

/// Prints precision and recall. A reason's precision is the part of those pairs that were said to differ by evidence of
/// that kind and do differ, for whatever reason; its recall is the part of pairs that differ for this reason and were
/// said to differ, by whatever evidence.
pub(crate) fn print(title: &str, tally: &Tally) {
    println!("\n{title}: {} pairs", tally.pairs);
    println!("{:<16} {:>9} {:>9}", "", "precision", "recall");
    line("all", tally.all);
    for (name, count) in &tally.languages {
        line(name, *count);
    }
    for (name, count) in &tally.reasons {
        line(name, *count);
    }
}

fn line(name: &str, count: Count) {
    let part = |part: usize, whole: usize| match whole {
        0 => "     –     ".to_owned(),
        _ => format!("{:.2} {:>3}/{:<3}", part as f64 / whole as f64, part, whole),
    };
    println!("{name:<16} {:>12} {:>12}", part(count.right, count.said), part(count.found, count.gold));
}

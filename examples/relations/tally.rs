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
    /// Counts one pair: whether it `differs` for `reason` by the gold, and whether it is `said` to, by what.
    pub(crate) fn count(&mut self, languages: &'static str, differs: bool, reason: &str, said: bool, by: &[&Shared]) {
        self.pairs += 1;
        for count in [&mut self.all, self.languages.entry(languages).or_default()] {
            count.add(differs, said);
        }
        if differs {
            let count = self.reasons.entry(reason.to_owned()).or_default();
            count.gold += 1;
            count.found += usize::from(said);
        }
        let mut kinds: Vec<String> = by.iter().map(|item| format!("{:?}", item.kind).to_lowercase()).collect();
        kinds.sort();
        kinds.dedup();
        for kind in kinds {
            let count = self.reasons.entry(kind).or_default();
            count.said += 1;
            count.right += usize::from(differs);
        }
    }
}

impl Count {
    fn add(&mut self, differs: bool, said: bool) {
        self.gold += usize::from(differs);
        self.said += usize::from(said);
        self.right += usize::from(differs && said);
        self.found += usize::from(differs && said);
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

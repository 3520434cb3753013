//! How good an alignment is, in the figures of the gold's own scorer, counted in process.

use std::collections::BTreeMap;
use std::fmt;

use diptych::align::{Relation, Strength, Weights, align_with};
use diptych::text::{Pair, SentenceId, Side};

use crate::gold::{Account, Case, languages};

/// Right, said and wanted.
#[derive(Default, Clone, Copy)]
struct Count {
    hit: usize,
    said: usize,
    wanted: usize,
}

impl Count {
    fn add(&mut self, hit: usize, said: usize, wanted: usize) {
        (self.hit, self.said, self.wanted) = (self.hit + hit, self.said + said, self.wanted + wanted);
    }

    fn precision(self) -> f64 {
        self.hit as f64 / self.said.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.hit as f64 / self.wanted.max(1) as f64
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.hit == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// The figures of one group of events.
#[derive(Default, Clone, Copy)]
struct Tally {
    firm: Count,
    all: Count,
    top: [Count; 2],
    differs: Count,
    /// Firm links and sentences between articles of different events.
    strangers: (usize, usize),
    /// For firm and possible links by tenths of the score: how many are strong pairs, how many there are.
    calibration: [(usize, usize); 10],
}

/// The figures by group.
#[derive(Default)]
pub(crate) struct Report {
    groups: BTreeMap<String, Tally>,
    cases: BTreeMap<String, Tally>,
}

impl Report {
    /// Adds a case, aligned with `weights`.
    pub(crate) fn add(&mut self, case: &Case, weights: &Weights) {
        for (a, b) in &case.compared {
            let mut tally = Tally::default();
            compare(&mut tally, case, Pair::new(*a, *b), weights);
            let group = group(case, &case.accounts[*a], &case.accounts[*b]);
            add(self.groups.entry(group).or_default(), &tally);
            add(self.cases.entry(case.name.clone()).or_default(), &tally);
        }
    }

    /// Adds the case's first article against the first article of every other event of the same gold.
    pub(crate) fn add_strangers(&mut self, cases: &[Case], index: usize, weights: &Weights) {
        let own = &cases[index];
        for (other, case) in cases.iter().enumerate().filter(|(_, case)| case.own == own.own) {
            if other != index {
                let (a, b) = (&own.accounts[0], &case.accounts[0]);
                let tally = self.groups.entry(group(case, a, b)).or_default();
                let alignment = aligned(a, b, weights);
                tally.strangers.0 += alignment.links.iter().filter(|link| link.strength == Strength::Firm).count();
                tally.strangers.1 += usize::midpoint(a.article.sentences.len(), b.article.sentences.len());
            }
        }
    }
}

/// What figures are told by: whose gold it is, and the languages of the two articles.
fn group(case: &Case, a: &Account, b: &Account) -> String {
    [if case.own { "own " } else { "" }, languages(a, b)].concat()
}

pub(crate) fn aligned(a: &Account, b: &Account, weights: &Weights) -> diptych::align::Alignment {
    align_with(Pair::new(&a.article, &b.article), Pair::new(&a.evidence, &b.evidence), weights)
}

fn compare(tally: &mut Tally, case: &Case, articles: Pair<usize>, weights: &Weights) {
    let accounts = articles.map(|index| &case.accounts[index]);
    let alignment = aligned(accounts.left, accounts.right, weights);
    let told = |at: Pair<SentenceId>| case.told_between(articles, at);
    let strong: Vec<_> = case.between(articles).filter(|(_, told)| told.strong).map(|(at, _)| at).collect();
    tally.firm.wanted += strong.len();
    tally.all.wanted += strong.len();
    for link in &alignment.links {
        let told = told(link.sentences);
        let (hit, said) = match told {
            Some(told) if told.strong => (1, 1),
            Some(_) => (0, 0),
            None => (0, 1),
        };
        tally.all.add(hit, said, 0);
        let tenth = ((link.score * 10.0) as usize).min(9);
        tally.calibration[tenth].0 += hit;
        tally.calibration[tenth].1 += said;
        if link.strength == Strength::Firm {
            tally.firm.add(hit, said, 0);
            let differs = link.relation == Relation::Differs;
            if let Some(told) = told {
                tally.differs.add((differs && told.differs).into(), differs.into(), told.differs.into());
            }
        }
    }
    for side in Side::BOTH {
        let mut wanted: Vec<SentenceId> = strong.iter().map(|at| at[side]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        for sentence in wanted {
            let best = alignment.links_of(side, sentence);
            for (top, depth) in [(0, 1), (1, 3)] {
                let right = best.iter().take(depth).any(|id| told(alignment.link(*id).sentences).is_some());
                tally.top[top].add(right.into(), 0, 1);
            }
        }
    }
}

fn add(to: &mut Tally, from: &Tally) {
    let [first, third] = &mut to.top;
    let counts = [&mut to.firm, &mut to.all, first, third, &mut to.differs];
    let others = [from.firm, from.all, from.top[0], from.top[1], from.differs];
    for (count, other) in counts.into_iter().zip(others) {
        count.add(other.hit, other.said, other.wanted);
    }
    for (to, from) in to.calibration.iter_mut().zip(from.calibration) {
        *to = (to.0 + from.0, to.1 + from.1);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (group, tally) in &self.groups {
            write_tally(f, group, tally)?;
            if tally.strangers.1 > 0 {
                let per_hundred = 100.0 * tally.strangers.0 as f64 / tally.strangers.1 as f64;
                writeln!(f, "  firm links in 100 sentences of different events {per_hundred:.2}")?;
            }
            write!(f, "  right by tenths of the score:")?;
            for (right, said) in tally.calibration {
                write!(f, " {right}/{said}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn write_tally(f: &mut fmt::Formatter<'_>, name: &str, tally: &Tally) -> fmt::Result {
    for (label, count) in [("firm", tally.firm), ("all", tally.all), ("differs", tally.differs)] {
        let Count { hit, said, wanted } = count;
        let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
        writeln!(
            f,
            "{name} {label}: P {precision:.3} R {recall:.3} F1 {f1:.3} ({hit} right, {said} said, {wanted} wanted)"
        )?;
    }
    writeln!(f, "  right partner first {:.3}, among three {:.3}", tally.top[0].recall(), tally.top[1].recall())
}

impl Report {
    /// A line for each case.
    pub(crate) fn cases(&self) -> String {
        let line = |(name, tally): (&String, &Tally)| {
            let Count { hit, said, wanted } = tally.firm;
            let top = tally.top[0].recall();
            format!("{name:10} F1 {:.3} ({hit} right, {said} said, {wanted} wanted) first {top:.3}\n", tally.firm.f1())
        };
        self.cases.iter().map(line).collect()
    }
}

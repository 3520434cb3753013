//! Fuzzy search over labels: topics, articles, commands.
//!
//! The matcher is skim's (crate fuzzy-matcher), which folds ASCII case only, takes a blank in the query for a letter
//! and grows with the product of query and label. So it sees folded text (see [`fold`]), one term at a time (a label
//! must match all of them, their scores add up), and both are capped. Labels are folded once, when the search is made.
//!
//! A scattered match is no match: in a label as long as a sentence, the letters of nearly every short word occur in
//! order somewhere.
//!
//! The matcher takes a microsecond for a label, and all topics of two books are to be searched between two frames. So
//! it is not asked where the answer is known (a word that begins with the term scores the same in every label), and of
//! a great many labels in which the letters only stand in order it sees those where they stand closest.

use fuzzy_matcher::skim::SkimMatcherV2;

use super::term::{Glance, Letters, Matcher, Term, skim};
use crate::text::{Folded, Span, fold, parallel};

/// Characters of a query that count.
const QUERY: usize = 64;
/// Characters of a label that count.
const LABEL: usize = 300;
/// Labels that are searched by one thread in one go.
const CHUNK: usize = 4096;
/// What the matcher looks through for scattered letters, in letters of labels times letters of the query: about ten
/// milliseconds, and thousands of labels.
const SCATTERED: usize = 1_000_000;

/// A label that matches a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Its place among the labels.
    pub index: usize,
    /// How well it matches; higher is better, comparable within one query.
    pub score: i64,
}

/// Labels made ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Fuzzy {
    /// All labels, folded and capped, one after the other.
    folded: String,
    /// Where each ends in `folded`, and which letters it has.
    ends: Vec<(usize, Letters)>,
}

impl Fuzzy {
    /// A search over labels.
    pub fn new<'a>(labels: impl IntoIterator<Item = &'a str>) -> Self {
        let mut fuzzy = Self::default();
        for label in labels {
            let start = fuzzy.folded.len();
            fuzzy.folded.push_str(&fold(capped(label, LABEL)).text);
            let letters = Letters::of(Span::new(start, fuzzy.folded.len()).of(&fuzzy.folded));
            fuzzy.ends.push((fuzzy.folded.len(), letters));
        }
        fuzzy
    }

    /// The labels that match every term of the query, best first; of equal ones the shorter, then the earlier first. An
    /// empty query gives all labels in their order.
    pub fn rank(&self, query: &str) -> Vec<Ranked> {
        let query = fold(capped(query, QUERY)).text;
        let terms: Vec<Term<'_>> = terms(&query).collect();
        if terms.is_empty() {
            return (0..self.ends.len()).map(|index| Ranked { index, score: 0 }).collect();
        }
        let starts: Vec<usize> = (0..self.ends.len()).step_by(CHUNK).collect();
        let scattered = SCATTERED / starts.len().max(1);
        let found = parallel(&starts, |start| self.rank_chunk(*start, &terms, scattered));
        let mut ranks: Vec<Rank> = found.concat();
        ranks.sort_unstable();
        ranks.into_iter().map(Rank::ranked).collect()
    }

    /// The labels of the chunk from the label `start` on that match every term, in no order. The matcher looks through
    /// at most `scattered` (see [`SCATTERED`]).
    fn rank_chunk(&self, start: usize, terms: &[Term<'_>], scattered: usize) -> Vec<Rank> {
        let (mut found, mut asked) = (Vec::new(), Vec::new());
        let letters: usize = terms.iter().map(|term| term.text.len()).sum();
        let mut matcher = Matcher::new(terms.len());
        for index in start..self.ends.len().min(start + CHUNK) {
            let (label, letters) = self.label(index);
            if !terms.iter().all(|term| letters.cover(term.letters)) {
                continue;
            }
            match matcher.glance(label, terms) {
                Glance::Sure(score) => found.push(Rank::new(score, label, index)),
                Glance::Spread(cells) => asked.push((cells, index)),
                Glance::Nothing => {}
            }
        }
        asked.sort_unstable();
        let mut looked = 0;
        for (_, index) in asked {
            let (label, _) = self.label(index);
            looked += label.len() * letters;
            if looked > scattered {
                break;
            }
            found.extend(matcher.score(label, terms).map(|score| Rank::new(score, label, index)));
        }
        found
    }

    fn label(&self, index: usize) -> (&str, Letters) {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| *end);
        let (end, letters) = self.ends.get(index).copied().unwrap_or((start, Letters::default()));
        (Span::new(start, end).of(&self.folded), letters)
    }
}

/// A label's place among the found ones as one number: the better score first, then the shorter, then the earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(u64);

impl Rank {
    /// Bits for the place among the labels, for the length, and the highest score; what is beyond counts as that.
    const INDEX: u32 = 32;
    const LENGTH: u32 = 12;
    const BEST: u64 = (1 << (64 - Self::INDEX - Self::LENGTH)) - 1;

    fn new(score: i64, label: &str, index: usize) -> Self {
        let score = u64::try_from(score).unwrap_or(0).min(Self::BEST);
        let length = (label.len() as u64).min((1 << Self::LENGTH) - 1);
        Self((Self::BEST - score) << (Self::INDEX + Self::LENGTH) | length << Self::INDEX | index as u64)
    }

    fn ranked(self) -> Ranked {
        let Self(rank) = self;
        let score = Self::BEST - (rank >> (Self::INDEX + Self::LENGTH));
        Ranked { index: (rank & ((1 << Self::INDEX) - 1)) as usize, score: score as i64 }
    }
}

/// Which parts of a label a query matches, as byte ranges of the label, in order; nothing if a term does not occur in
/// it. To be asked for the labels that are shown, not for all that match.
pub fn matched(query: &str, label: &str) -> Vec<Span> {
    let label = capped(label, LABEL);
    let Folded { text, origins } = fold(label);
    let matcher = SkimMatcherV2::default();
    let mut found: Vec<usize> = Vec::new();
    for term in terms(&fold(capped(query, QUERY)).text) {
        let Some(window) = term.window(&text) else { return Vec::new() };
        let Some((_, positions)) = skim(&matcher, window.of(&text), term.text) else { return Vec::new() };
        let before = Span::new(0, window.start).of(&text).chars().count();
        found.extend(positions.into_iter().map(|position| before + position));
    }
    found.sort_unstable();
    let mut spans: Vec<Span> = Vec::new();
    for start in found.into_iter().filter_map(|position| origins.get(position).copied()) {
        // Two folded letters may have one origin (`ß`), and a mark that was folded away belongs to the letter before
        // it.
        let next = origins.partition_point(|origin| *origin <= start);
        let end = origins.get(next).map_or(label.len(), |origin| *origin);
        match spans.last_mut() {
            Some(last) if last.end >= start => last.end = end,
            _ => spans.push(Span::new(start, end)),
        }
    }
    spans
}

fn terms(query: &str) -> impl Iterator<Item = Term<'_>> {
    query.split_whitespace().map(Term::new)
}

/// The first `most` characters.
fn capped(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| Span::new(0, end).of(text))
}

#[cfg(test)]
mod tests;

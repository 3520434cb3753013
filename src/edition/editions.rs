//! The search for copies among any number of articles.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::digest::Digest;
use super::relation::{Edition, Tie, relation};

/// Of the earlier articles that have sentences of one this many are compared with it, those with most letters in common
/// first.
const CANDIDATES: usize = 4;

/// Which articles of a list are one. An article is named by its place in the list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editions {
    /// For each article the earlier one that it is an edition of.
    related: Vec<Option<Edition>>,
    /// For each article the place of its group in `leaders`.
    groups: Vec<usize>,
    /// Of each group the article to read: the newest version, else the first.
    leaders: Vec<usize>,
}

impl Editions {
    /// What an article is an edition of; nothing for the first of its kind.
    pub fn of(&self, article: usize) -> Option<&Edition> {
        self.related.get(article)?.as_ref()
    }

    /// All editions in order, with the place of the article that each tells of.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Edition)> {
        self.related.iter().enumerate().filter_map(|(article, edition)| Some((article, edition.as_ref()?)))
    }

    /// Whether two articles are editions of one.
    pub fn are_one(&self, one: usize, other: usize) -> bool {
        one == other || self.groups.get(one).is_some_and(|group| self.groups.get(other) == Some(group))
    }

    /// How an article relates to another one, if they are one; both may be editions of a third.
    pub fn tie(&self, one: usize, other: usize) -> Option<Tie> {
        if one == other {
            return Some(Tie::Article);
        }
        let (edition, others) = (self.of(one), self.of(other));
        let to = |edition: Option<&Edition>, of| edition.filter(|edition| edition.of == of).map(|edition| edition.tie);
        let through_third = || {
            let (tie, others) = (edition.map(|edition| edition.tie), others.map(|edition| edition.tie));
            let is_same = tie == others && matches!(tie, Some(Tie::Article | Tie::Text));
            tie.filter(|_| is_same).unwrap_or(Tie::Version)
        };
        let direct = to(edition, other).or_else(|| to(others, one).map(Tie::turned));
        direct.or_else(|| self.are_one(one, other).then(through_third))
    }

    /// One article of each group of editions, in their order: the newest version, else the first.
    pub fn leaders(&self) -> &[usize] {
        &self.leaders
    }

    fn push(&mut self, article: usize, edition: Option<Edition>) {
        let group = edition.map_or(self.leaders.len(), |edition| self.groups[edition.of]);
        match edition {
            None => self.leaders.push(article),
            Some(Edition { of, tie: Tie::Newer, .. }) if self.leaders[group] == of => self.leaders[group] = article,
            Some(_) => {}
        }
        self.groups.push(group);
        self.related.push(edition);
    }
}

/// Finds which articles are editions of which earlier ones.
pub fn editions(digests: &[Digest]) -> Editions {
    let (mut found, mut index) = (Editions::default(), Index::default());
    for (article, digest) in digests.iter().enumerate() {
        let candidates = index.candidates(digest).into_iter();
        let related = candidates.filter_map(|of| relation(of, &digests[of], digest));
        found.push(article, related.max_by(order));
        index.insert(article, digest);
    }
    found
}

/// Which of two relations of one article says more. Of equals the one to the first article, so that everything is told
/// of one; but a newer version is told of the last before it.
fn order(one: &Edition, other: &Edition) -> Ordering {
    let rank = |edition: &Edition| (edition.tie > Tie::Text, edition.likeness, edition.tie);
    let shared = one.shared.total_cmp(&other.shared);
    let place = if one.tie == Tie::Newer { one.of.cmp(&other.of) } else { other.of.cmp(&one.of) };
    rank(one).cmp(&rank(other)).then(shared).then(place)
}

/// Where texts and sentences stand, as far as it is kept: the first article that has them and the last.
#[derive(Default)]
struct Index {
    texts: HashMap<u64, [usize; 2]>,
    sentences: HashMap<u64, [usize; 2]>,
}

impl Index {
    /// The earlier articles that are worth comparing.
    fn candidates(&self, digest: &Digest) -> Vec<usize> {
        if let Some(same) = self.texts.get(&digest.whole) {
            return distinct(*same).collect();
        }
        let mut letters: HashMap<usize, u32> = HashMap::new();
        for (hash, count) in &digest.sentences {
            for article in self.sentences.get(hash).into_iter().flat_map(|held| distinct(*held)) {
                *letters.entry(article).or_default() += count;
            }
        }
        let mut candidates: Vec<(usize, u32)> = letters.into_iter().collect();
        candidates.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        candidates.into_iter().take(CANDIDATES).map(|(article, _)| article).collect()
    }

    fn insert(&mut self, article: usize, digest: &Digest) {
        let held = self.texts.entry(digest.whole).or_insert([article; 2]);
        held[1] = article;
        // Of texts that are the same one is enough to find others by.
        if held[0] == article {
            for (hash, _) in &digest.sentences {
                self.sentences.entry(*hash).or_insert([article; 2])[1] = article;
            }
        }
    }
}

fn distinct([first, last]: [usize; 2]) -> impl Iterator<Item = usize> {
    std::iter::once(first).chain(Some(last).filter(|last| *last != first))
}

#[cfg(test)]
mod tests;

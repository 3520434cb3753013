//! Sentences as weighted sets of terms, each known by several keys, and what two of them share.
//!
//! A term is known by the key of its own stem and by those of its relatives and concepts, which are less close. A key
//! weighs the more, the fewer sentences of the two articles have it (inverse document frequency). Each term of either
//! sentence is matched by the best key that it has in common with any term of the other: so a word that meets both
//! itself and a synonym counts once. Weights are whole numbers, so that a sum is the same in whichever order it is
//! made: that is why an alignment can be flipped exactly.

use std::cmp::Ordering;

use crate::text::{Pair, Side};

use super::rows::Rows;
use super::vocabulary::Closeness;

/// One natural-logarithm unit of rarity in whole numbers.
pub(super) const UNIT: f64 = 256.0;

/// A key of a sentence with its weight there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weighted {
    /// The key.
    pub key: u32,
    /// Rarity times closeness, in [`UNIT`]s.
    pub weight: u16,
    /// How close the key is to the term.
    pub closeness: Closeness,
    /// The term of the sentence that has it, in the order that the space was given.
    pub term: u32,
}

/// A key that a term of a sentence is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// The term, numbered from 0 in its sentence. Its own key comes before those of its relatives.
    pub term: u32,
    /// The key.
    pub key: u32,
    /// How close the two are.
    pub closeness: Closeness,
}

/// What a term weighs by its rarity in the two articles, in [`UNIT`]s, and by its rarity in the news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Term {
    here: u16,
    news: u16,
}

/// Sums of the two weights of terms, the second one times 256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sum {
    here: u64,
    news: u64,
}

/// The sentences of both articles as weighted sets.
#[derive(Debug)]
pub(super) struct Space {
    /// For each sentence of each side its keys, ascending.
    pub sentences: Pair<Rows<Weighted>>,
    /// For each key in how many sentences of both articles it is.
    pub frequency: Vec<u32>,
    /// For each sentence its terms.
    terms: Pair<Rows<Term>>,
    /// For each sentence the sum of its terms' weights.
    sizes: Pair<Vec<Sum>>,
}

/// What two sentences share.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Overlap {
    /// The shared parts of both sentences as one: their geometric mean, 0 to 1.
    pub mutual: f64,
    /// The shared part of the sentence of which more is shared, 0 to 1.
    pub containment: f64,
    /// The sum of the shared weights, in natural-logarithm units.
    pub shared: f64,
    /// The heaviest shared term.
    pub rarest: f64,
    /// The second heaviest shared term.
    pub second: f64,
    /// As `mutual` and `containment`, with words weighed by how rare they are in the news, not in these two articles:
    /// whether a sentence tells what the other tells, be it ever so often told here.
    pub news_mutual: f64,
    /// See `news_mutual`.
    pub news_containment: f64,
}

/// What two sentences share where what the one leaves out may stand in the other's neighbours, at half the weight.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Context {
    /// As in [`Overlap`].
    pub mutual: f64,
    /// As in [`Overlap`].
    pub news_mutual: f64,
}

impl Space {
    /// A space from what the terms of each sentence are known by. `factor` scales the weight of a key (common words
    /// weigh less), `news` is the weight of a key by its rarity in the news, 0 to 255.
    pub(super) fn new(
        known: &Pair<Rows<Known>>,
        count: usize,
        factor: impl Fn(u32) -> f64,
        news: impl Fn(u32) -> u16,
    ) -> Self {
        let frequency = counted(known, count);
        Self::weighed(known, frequency, factor, news)
    }

    /// The same, where it is known in how many sentences of both articles each key is: rows may be left empty then.
    pub(super) fn weighed(
        known: &Pair<Rows<Known>>,
        frequency: Vec<u32>,
        factor: impl Fn(u32) -> f64,
        news: impl Fn(u32) -> u16,
    ) -> Self {
        let rarity = rarity(known.left.len() + known.right.len());
        let weigh = |known: &Known| {
            let rarity = rarity.get(frequency[known.key as usize] as usize).copied().unwrap_or_default();
            let weight = UNIT * factor(known.key) * rarity * f64::from(known.closeness) / 16.0;
            Weighted { key: known.key, weight: weight as u16, closeness: known.closeness, term: known.term }
        };
        let mut terms = Pair::from_fn(|_| Rows::new());
        let mut sentences = Pair::from_fn(|_| Rows::new());
        for side in Side::BOTH {
            for row in known[side].iter() {
                let mut keys: Vec<Weighted> = row.iter().map(weigh).collect();
                let mut own: Vec<Term> = Vec::new();
                for key in &keys {
                    if key.term as usize == own.len() {
                        own.push(Term { here: key.weight, news: news(key.key) * key.closeness / 16 });
                    }
                }
                terms[side].push(own);
                keys.sort_unstable();
                sentences[side].push(keys);
            }
        }
        let size = |row: &[Term]| Sum {
            here: row.iter().map(|term| u64::from(term.here)).sum(),
            news: row.iter().map(|term| 256 * u64::from(term.news)).sum(),
        };
        let sizes = terms.as_ref().map(|side: &Rows<Term>| side.iter().map(size).collect());
        Self { sentences, frequency, terms, sizes }
    }

    /// Prepares for asking what one left sentence shares with several right ones.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk {
            space: self,
            left: 0,
            own: vec![0; self.frequency.len()],
            around: vec![(0, 0); self.frequency.len()],
            entries: Vec::new(),
            best: Pair::from_fn(|_| Vec::new()),
        }
    }
}

/// In how many sentences of both articles each key is.
pub(super) fn counted(known: &Pair<Rows<Known>>, count: usize) -> Vec<u32> {
    frequency(known.as_ref().map(|side| side.iter().map(|row| row.iter().map(|known| known.key))), count)
}

/// A left sentence laid open, so that a right one is read against it in one walk over its keys.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    space: &'a Space,
    left: usize,
    /// For each key the place behind which `entries` has it; 0 if the sentence does not have it.
    own: Vec<u32>,
    /// For each key the weight and the closeness that the left sentence's neighbours have it with.
    around: Vec<Best>,
    /// The sentence's keys, ascending.
    entries: Vec<Weighted>,
    /// The best match of each term of the left sentence and the right one that it was last read against.
    best: Pair<Vec<Best>>,
}

impl Desk<'_> {
    /// Puts another left sentence on the desk.
    pub(super) fn lay(&mut self, left: usize) {
        let sentences = &self.space.sentences.left;
        let neighbours = |left: usize| [left.checked_sub(1), Some(left + 1)].into_iter().flatten();
        self.entries.iter().for_each(|entry| self.own[entry.key as usize] = 0);
        for entry in neighbours(self.left).flat_map(|at| sentences.row(at)) {
            self.around[entry.key as usize] = (0, 0);
        }
        self.left = left;
        self.entries.clear();
        self.entries.extend_from_slice(sentences.row(left));
        for (place, entry) in self.entries.iter().enumerate().rev() {
            self.own[entry.key as usize] = place as u32 + 1;
        }
        for entry in neighbours(left).flat_map(|at| sentences.row(at)) {
            let around = &mut self.around[entry.key as usize];
            *around = (around.0.max(entry.weight), around.1.max(entry.closeness));
        }
    }

    /// The left sentence's terms that have a key.
    fn with(&self, key: u32) -> impl Iterator<Item = &Weighted> {
        let first = self.own[key as usize] as usize;
        let entries = first.checked_sub(1).and_then(|first| self.entries.get(first..)).unwrap_or_default();
        entries.iter().take_while(move |entry| entry.key == key)
    }

    /// What the left sentence and the one at `right` share.
    pub(super) fn overlap(&mut self, right: usize) -> Overlap {
        self.read(right);
        self.summed(right)
    }

    /// The same, and what they share with the help of their neighbours.
    pub(super) fn with_context(&mut self, right: usize) -> (Overlap, Context) {
        let overlap = self.overlap(right);
        if overlap == Overlap::default() {
            return (overlap, Context::default());
        }
        self.read_around(right);
        let Overlap { mutual, news_mutual, .. } = self.summed(right);
        (overlap, Context { mutual, news_mutual })
    }

    /// Finds the best match of each term.
    fn read(&mut self, right: usize) {
        let at = Pair::new(self.left, right);
        let mut best = std::mem::take(&mut self.best);
        for side in Side::BOTH {
            best[side].clear();
            best[side].resize(self.space.terms[side].row(at[side]).len(), Best::default());
        }
        for b in self.space.sentences.right.row(right) {
            for a in self.with(b.key) {
                let found = (a.weight.min(b.weight), a.closeness * b.closeness);
                better(&mut best.left[a.term as usize], found);
                better(&mut best.right[b.term as usize], found);
            }
        }
        self.best = best;
    }

    fn summed(&self, right: usize) -> Overlap {
        let best = &self.best;
        let at = Pair::new(self.left, right);
        let sums = Pair::from_fn(|side| self.space.sum(at, side, &best[side]));
        if sums.left.here == 0 || sums.right.here == 0 {
            return Overlap::default();
        }
        let size = Pair::from_fn(|side| self.space.sizes[side][at[side]]);
        let here = Pair::from_fn(|side| part(sums[side].here, size[side].here));
        let news = Pair::from_fn(|side| part(sums[side].news, size[side].news));
        let heaviest = best.as_ref().map(|best| two_heaviest(best));
        Overlap {
            mutual: (here.left * here.right).sqrt(),
            containment: here.left.max(here.right),
            shared: sums.left.here.min(sums.right.here) as f64 / UNIT,
            rarest: f64::from(heaviest.left.0.min(heaviest.right.0)) / UNIT,
            second: f64::from(heaviest.left.1.min(heaviest.right.1)) / UNIT,
            news_mutual: (news.left * news.right).sqrt(),
            news_containment: news.left.max(news.right),
        }
    }

    /// Adds what is found of each term in the neighbours of the other sentence.
    fn read_around(&mut self, right: usize) {
        let mut best = std::mem::take(&mut self.best);
        let sentences = &self.space.sentences.right;
        let half = |(weight, close): Best| (weight / 2, close / 2);
        for b in sentences.row(right) {
            let (weight, closeness) = self.around[b.key as usize];
            better(&mut best.right[b.term as usize], half((weight.min(b.weight), closeness * b.closeness)));
        }
        for b in [right.checked_sub(1), Some(right + 1)].into_iter().flatten().flat_map(|at| sentences.row(at)) {
            for a in self.with(b.key) {
                let found = (a.weight.min(b.weight), a.closeness * b.closeness);
                better(&mut best.left[a.term as usize], half(found));
            }
        }
        self.best = best;
    }
}

impl Space {
    /// The weights of what was found of a sentence's terms.
    fn sum(&self, at: Pair<usize>, side: Side, best: &[Best]) -> Sum {
        let terms = self.terms[side].row(at[side]);
        best.iter().zip(terms).fold(Sum::default(), |sum, ((here, close), term)| Sum {
            here: sum.here + u64::from(*here),
            news: sum.news + u64::from(term.news) * u64::from(*close),
        })
    }
}

/// What part of a sentence's weight is shared.
fn part(shared: u64, size: u64) -> f64 {
    (shared as f64 / size.max(1) as f64).min(1.0)
}

fn better(best: &mut Best, found: Best) {
    *best = (best.0.max(found.0), best.1.max(found.1));
}

/// The best match of a term: its weight here, and the product of how close both terms are to the key.
type Best = (u16, u16);

/// For each key in how many sentences of both articles it is.
pub(super) fn frequency(sentences: Pair<impl Iterator<Item = impl Iterator<Item = u32>>>, count: usize) -> Vec<u32> {
    let mut frequency = vec![0u32; count];
    let mut add = |keys: &mut Vec<u32>| {
        keys.sort_unstable();
        keys.dedup();
        keys.drain(..).for_each(|key| frequency[key as usize] += 1);
    };
    let mut keys = Vec::new();
    for row in sentences.left {
        keys.extend(row);
        add(&mut keys);
    }
    for row in sentences.right {
        keys.extend(row);
        add(&mut keys);
    }
    frequency
}

fn two_heaviest(weights: &[Best]) -> (u16, u16) {
    let add = |(first, second): (u16, u16), (weight, _): &Best| {
        if *weight > first { (*weight, first) } else { (first, second.max(*weight)) }
    };
    weights.iter().fold((0, 0), add)
}

/// The rarity of a key by the number of sentences that have it, out of `total`.
pub(super) fn rarity(total: usize) -> Vec<f64> {
    (0..=total).map(|frequency| (1.0 + total as f64 / frequency.max(1) as f64).ln()).collect()
}

/// Calls `each` for every pair of entries of two ascending lists that have the same key.
pub(super) fn for_shared(left: &[Weighted], right: &[Weighted], mut each: impl FnMut(Weighted, Weighted)) {
    let (mut a, mut b) = (0, 0);
    while let (Some(x), Some(y)) = (left.get(a), right.get(b)) {
        match x.key.cmp(&y.key) {
            Ordering::Less => a += 1,
            Ordering::Greater => b += 1,
            Ordering::Equal => {
                let same = |list: &[Weighted], from| list.iter().skip(from).take_while(|w| w.key == x.key).count();
                let (lefts, rights) = (same(left, a), same(right, b));
                for x in left.iter().skip(a).take(lefts) {
                    right.iter().skip(b).take(rights).for_each(|y| each(*x, *y));
                }
                (a, b) = (a + lefts, b + rights);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlap(space: &Space, right: usize) -> Overlap {
        let mut desk = space.desk();
        desk.lay(0);
        desk.overlap(right)
    }

    fn own(keys: &[u32]) -> Vec<Known> {
        keys.iter().zip(0..).map(|(key, term)| Known { term, key: *key, closeness: 16 }).collect()
    }

    #[test]
    fn rare_keys_weigh_more_and_equal_sentences_share_all() {
        let right: Rows<_> = [own(&[1, 0]), own(&[0])].into_iter().collect();
        let left: Rows<_> = [own(&[0, 1])].into_iter().collect();
        let space = Space::new(&Pair::new(left, right), 2, |_| 1.0, |_| 80);
        assert_eq!(space.frequency, [3, 2]);
        let same = overlap(&space, 0);
        assert!((same.mutual - 1.0).abs() < 1e-12 && (same.containment - 1.0).abs() < 1e-12);
        let less = overlap(&space, 1);
        assert!(less.mutual < 0.7 && less.rarest < same.rarest);
    }

    #[test]
    fn a_term_counts_by_its_closest_key_only() {
        let synonym = |key| vec![Known { term: 0, key, closeness: 16 }, Known { term: 0, key: 2, closeness: 8 }];
        let left: Rows<_> = [synonym(0)].into_iter().collect();
        let same = Space::new(&Pair::new(left.clone(), left.clone()), 3, |_| 1.0, |_| 80);
        assert!((overlap(&same, 0).mutual - 1.0).abs() < 1e-12);
        let right: Rows<_> = [synonym(1)].into_iter().collect();
        let other = overlap(&Space::new(&Pair::new(left, right), 3, |_| 1.0, |_| 80), 0);
        assert!(other.mutual > 0.2 && other.mutual < 0.8);
    }
}

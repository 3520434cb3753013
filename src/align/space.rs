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
    /// As `mutual`, where what the other sentence leaves out may stand in its neighbours, at half the weight.
    pub context_mutual: f64,
    /// As `news_mutual`, in the same way.
    pub context_news: f64,
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
        let frequency =
            frequency(known.as_ref().map(|side| side.iter().map(|row| row.iter().map(|known| known.key))), count);
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

    /// What the sentences `at` share.
    pub(super) fn overlap(&self, at: Pair<usize>) -> Overlap {
        let mut best = Pair::from_fn(|side| vec![Best::default(); self.terms[side].row(at[side]).len()]);
        let keys = Pair::from_fn(|side| self.sentences[side].row(at[side]));
        for_shared(keys.left, keys.right, |a, b| {
            let least = a.weight.min(b.weight);
            let close = a.closeness * b.closeness;
            for best in [&mut best.left[a.term as usize], &mut best.right[b.term as usize]] {
                *best = (least.max(best.0), close.max(best.1));
            }
        });
        let around = self.around(at, &best);
        let sum = |best: &Pair<Vec<Best>>, side: Side| {
            let terms = self.terms[side].row(at[side]);
            best[side].iter().zip(terms).fold(Sum::default(), |sum, ((here, close), term)| Sum {
                here: sum.here + u64::from(*here),
                news: sum.news + u64::from(term.news) * u64::from(*close),
            })
        };
        let sums = Pair::from_fn(|side| sum(&best, side));
        let context = Pair::from_fn(|side| sum(&around, side));
        if sums.left.here == 0 || sums.right.here == 0 {
            return Overlap::default();
        }
        let size = Pair::from_fn(|side| self.sizes[side][at[side]]);
        let part = |shared: u64, size: u64| (shared as f64 / size.max(1) as f64).min(1.0);
        let here = Pair::from_fn(|side| part(sums[side].here, size[side].here));
        let news = Pair::from_fn(|side| part(sums[side].news, size[side].news));
        let context_here = Pair::from_fn(|side| part(context[side].here, size[side].here));
        let context_news = Pair::from_fn(|side| part(context[side].news, size[side].news));
        let heaviest = best.as_ref().map(|best| two_heaviest(best));
        Overlap {
            mutual: (here.left * here.right).sqrt(),
            containment: here.left.max(here.right),
            shared: sums.left.here.min(sums.right.here) as f64 / UNIT,
            rarest: f64::from(heaviest.left.0.min(heaviest.right.0)) / UNIT,
            second: f64::from(heaviest.left.1.min(heaviest.right.1)) / UNIT,
            news_mutual: (news.left * news.right).sqrt(),
            news_containment: news.left.max(news.right),
            context_mutual: (context_here.left * context_here.right).sqrt(),
            context_news: (context_news.left * context_news.right).sqrt(),
        }
    }

    /// What is found of each term if the other sentence's neighbours are asked too.
    fn around(&self, at: Pair<usize>, best: &Pair<Vec<Best>>) -> Pair<Vec<Best>> {
        let mut best = best.clone();
        for side in Side::BOTH {
            let (own, others) = (self.sentences[side].row(at[side]), &self.sentences[side.other()]);
            for neighbour in [at[side.other()].checked_sub(1), Some(at[side.other()] + 1)].into_iter().flatten() {
                for_shared(own, others.row(neighbour), |a, b| {
                    let best = &mut best[side][a.term as usize];
                    let (least, close) = (a.weight.min(b.weight) / 2, a.closeness * b.closeness / 2);
                    *best = (least.max(best.0), close.max(best.1));
                });
            }
        }
        best
    }
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

    fn own(keys: &[u32]) -> Vec<Known> {
        keys.iter().zip(0..).map(|(key, term)| Known { term, key: *key, closeness: 16 }).collect()
    }

    #[test]
    fn rare_keys_weigh_more_and_equal_sentences_share_all() {
        let right: Rows<_> = [own(&[1, 0]), own(&[0])].into_iter().collect();
        let left: Rows<_> = [own(&[0, 1])].into_iter().collect();
        let space = Space::new(&Pair::new(left, right), 2, |_| 1.0, |_| 80);
        assert_eq!(space.frequency, [3, 2]);
        let same = space.overlap(Pair::new(0, 0));
        assert!((same.mutual - 1.0).abs() < 1e-12 && (same.containment - 1.0).abs() < 1e-12);
        let less = space.overlap(Pair::new(0, 1));
        assert!(less.mutual < 0.7 && less.rarest < same.rarest);
    }

    #[test]
    fn a_term_counts_by_its_closest_key_only() {
        let synonym = |key| vec![Known { term: 0, key, closeness: 16 }, Known { term: 0, key: 2, closeness: 8 }];
        let left: Rows<_> = [synonym(0)].into_iter().collect();
        let same = Space::new(&Pair::new(left.clone(), left.clone()), 3, |_| 1.0, |_| 80);
        assert!((same.overlap(Pair::new(0, 0)).mutual - 1.0).abs() < 1e-12);
        let right: Rows<_> = [synonym(1)].into_iter().collect();
        let other = Space::new(&Pair::new(left, right), 3, |_| 1.0, |_| 80).overlap(Pair::new(0, 0));
        assert!(other.mutual > 0.2 && other.mutual < 0.8);
    }
}

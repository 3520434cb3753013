//! Sentences as weighted sets of keys, and what two of them share.
//!
//! A key weighs the more, the fewer sentences of the two articles have it (inverse document frequency). Weights are
//! whole numbers, so that a sum is the same in whichever order it is made: that is why an alignment can be flipped
//! exactly.

use crate::text::Pair;

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
    pub weight: u32,
}

/// The sentences of both articles as weighted sets.
#[derive(Debug)]
pub(super) struct Space {
    /// For each sentence of each side its keys, ascending, each once.
    pub sentences: Pair<Rows<Weighted>>,
    /// For each key in how many sentences of both articles it is.
    pub frequency: Vec<u32>,
    /// For each sentence the length of its vector and the sum of its weights.
    sizes: Pair<Vec<(f64, u64)>>,
}

/// What two sentences share.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Overlap {
    /// Cosine of the angle between the vectors, 0 to 1.
    pub cosine: f64,
    /// The shared part of the lighter sentence, 0 to 1.
    pub containment: f64,
    /// The sum of the shared weights, in natural-logarithm units.
    pub shared: f64,
    /// The heaviest shared key.
    pub rarest: f64,
    /// The second heaviest shared key.
    pub second: f64,
}

impl Space {
    /// A space from the keys of each sentence. `factor` scales the weight of a key (common words weigh less).
    pub(super) fn new(keys: &Pair<Rows<(u32, Closeness)>>, count: usize, factor: impl Fn(u32) -> f64) -> Self {
        let mut frequency = vec![0u32; count];
        let keys = keys.as_ref().map(|side| {
            let rows: Rows<(u32, Closeness)> = side.iter().map(closest).collect();
            for (key, _) in rows.items() {
                frequency[*key as usize] += 1;
            }
            rows
        });
        let rarity = rarity(keys.left.len() + keys.right.len());
        let weigh = |(key, closeness): &(u32, Closeness)| {
            let rarity = rarity.get(frequency[*key as usize] as usize).copied().unwrap_or_default();
            Weighted { key: *key, weight: (UNIT * factor(*key) * rarity * f64::from(*closeness) / 16.0) as u32 }
        };
        let weighted = |side: &Rows<(u32, Closeness)>| side.iter().map(|keys| keys.iter().map(weigh)).collect();
        let sentences: Pair<Rows<Weighted>> = keys.as_ref().map(weighted);
        let sizes = sentences.as_ref().map(|side| side.iter().map(size).collect());
        Self { sentences, frequency, sizes }
    }

    /// What the sentences `at` share.
    pub(super) fn overlap(&self, at: Pair<usize>) -> Overlap {
        let (left, right) = (self.sentences.left.row(at.left), self.sentences.right.row(at.right));
        let (mut product, mut shared, mut rarest, mut second) = (0u64, 0u64, 0u32, 0u32);
        for_shared(left, right, |a, b| {
            let least = a.weight.min(b.weight);
            product += u64::from(a.weight) * u64::from(b.weight);
            shared += u64::from(least);
            (rarest, second) = if least > rarest { (least, rarest) } else { (rarest, second.max(least)) };
        });
        if product == 0 {
            return Overlap::default();
        }
        let (left, right) = (self.sizes.left[at.left], self.sizes.right[at.right]);
        Overlap {
            cosine: (product as f64 / (left.0 * right.0)).min(1.0),
            containment: (shared as f64 / left.1.min(right.1) as f64).min(1.0),
            shared: shared as f64 / UNIT,
            rarest: f64::from(rarest) / UNIT,
            second: f64::from(second) / UNIT,
        }
    }
}

/// Ascending keys, each once, as close as it is at its closest. Key and distance are packed into one number, which
/// sorts several times as fast as a pair.
fn closest(keys: &[(u32, Closeness)]) -> Vec<(u32, Closeness)> {
    let pack = |(key, closeness): &(u32, Closeness)| u64::from(*key) << 16 | u64::from(Closeness::MAX - closeness);
    let unpack = |packed: u64| ((packed >> 16) as u32, Closeness::MAX - packed as Closeness);
    let mut packed: Vec<u64> = keys.iter().map(pack).collect();
    packed.sort_unstable();
    packed.dedup_by_key(|packed| *packed >> 16);
    packed.into_iter().map(unpack).collect()
}

/// The rarity of a key by the number of sentences that have it, out of `total`.
fn rarity(total: usize) -> Vec<f64> {
    (0..=total).map(|frequency| (1.0 + total as f64 / frequency.max(1) as f64).ln()).collect()
}

fn size(keys: &[Weighted]) -> (f64, u64) {
    let squares: u64 = keys.iter().map(|key| u64::from(key.weight).pow(2)).sum();
    ((squares as f64).sqrt(), keys.iter().map(|key| u64::from(key.weight)).sum())
}

/// Calls `each` for every key that is in both ascending lists.
pub(super) fn for_shared(left: &[Weighted], right: &[Weighted], mut each: impl FnMut(Weighted, Weighted)) {
    let (mut left, mut right) = (left.iter(), right.iter());
    let (mut a, mut b) = (left.next(), right.next());
    while let (Some(x), Some(y)) = (a, b) {
        if x.key == y.key {
            each(*x, *y);
        }
        if x.key <= y.key {
            a = left.next();
        }
        if y.key <= x.key {
            b = right.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_keys_weigh_more_and_equal_sentences_have_cosine_one() {
        let keys = |keys: &[u32]| keys.iter().map(|key| (*key, 16)).collect::<Vec<_>>();
        let right: Rows<_> = [keys(&[1, 0, 0]), keys(&[0])].into_iter().collect();
        let left: Rows<_> = [keys(&[0, 1])].into_iter().collect();
        let space = Space::new(&Pair::new(left, right), 2, |_| 1.0);
        assert_eq!(space.frequency, [3, 2]);
        let same = space.overlap(Pair::new(0, 0));
        assert!((same.cosine - 1.0).abs() < 1e-12 && (same.containment - 1.0).abs() < 1e-12);
        let less = space.overlap(Pair::new(0, 1));
        assert!(less.cosine < 0.7 && less.rarest < same.rarest);
    }
}

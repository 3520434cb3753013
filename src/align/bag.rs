//! Sentences as sets of plain keys, and what two of them share: words in a row, words of names, letters in a row.

use super::rows::Rows;
use super::space::{frequency, rarity};
use crate::text::Pair;

/// The sentences of both articles as sets. A key weighs the more, the fewer sentences have it.
#[derive(Debug)]
pub(super) struct Bag {
    /// For each sentence its keys, ascending, each once.
    pub sentences: Pair<Rows<u32>>,
    /// The weight of each key, in 256ths of a natural-logarithm unit.
    pub weights: Vec<u16>,
    /// For each sentence the sum of its weights.
    sizes: Pair<Vec<u64>>,
}

/// What two sentences share.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Common {
    /// The shared parts of both sentences as one: their geometric mean, 0 to 1.
    pub mutual: f64,
    /// The shared part of the lighter sentence, 0 to 1.
    pub containment: f64,
    /// The sum of the shared weights, in natural-logarithm units.
    pub shared: f64,
}

impl Bag {
    /// A bag from the keys of each sentence, all below `count`.
    pub(super) fn new(keys: Pair<Rows<u32>>, count: usize) -> Self {
        let sentences = keys.map(|side| side.iter().map(ascending).collect::<Rows<u32>>());
        let frequency = frequency(sentences.as_ref().map(|side| side.iter().map(|row| row.iter().copied())), count);
        let rarity = rarity(sentences.left.len() + sentences.right.len());
        let weight = |frequency: &u32| (256.0 * rarity.get(*frequency as usize).copied().unwrap_or_default()) as u16;
        let weights: Vec<u16> = frequency.iter().map(weight).collect();
        let size = |row: &[u32]| row.iter().map(|key| u64::from(weights[*key as usize])).sum();
        let sizes = sentences.as_ref().map(|side| side.iter().map(size).collect());
        Self { sentences, weights, sizes }
    }

    /// Prepares for asking what one left sentence has in common with several right ones.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk { bag: self, left: 0, own: vec![0; self.weights.len()] }
    }
}

/// A left sentence laid open, so that a right one is read against it in one walk over its keys.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    bag: &'a Bag,
    left: usize,
    /// The weights of the keys that the left sentence has; 0 for all others.
    own: Vec<u16>,
}

impl Desk<'_> {
    /// Puts another left sentence on the desk.
    pub(super) fn lay(&mut self, left: usize) {
        let sentences = &self.bag.sentences.left;
        sentences.row(self.left).iter().for_each(|key| self.own[*key as usize] = 0);
        sentences.row(left).iter().for_each(|key| self.own[*key as usize] = self.bag.weights[*key as usize]);
        self.left = left;
    }

    /// What the left sentence and the one at `right` have in common.
    pub(super) fn common(&self, right: usize) -> Common {
        let keys = self.bag.sentences.right.row(right).iter();
        let shared: u64 = keys.map(|key| u64::from(self.own[*key as usize])).sum();
        if shared == 0 {
            return Common::default();
        }
        let (left, right) = (self.bag.sizes.left[self.left] as f64, self.bag.sizes.right[right] as f64);
        let sum = shared as f64;
        Common { mutual: sum / (left * right).sqrt(), containment: sum / left.min(right), shared: sum / 256.0 }
    }
}

fn ascending(keys: &[u32]) -> Vec<u32> {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_keys_weigh_more_and_equal_sentences_share_all() {
        let rows = |rows: &[&[u32]]| rows.iter().map(|row| row.to_vec()).collect::<Rows<u32>>();
        let bag = Bag::new(Pair::new(rows(&[&[1, 0, 1]]), rows(&[&[0, 1], &[0]])), 2);
        assert!(bag.weights[1] > bag.weights[0]);
        let mut desk = bag.desk();
        desk.lay(0);
        let common = |right| desk.common(right);
        assert!((common(0).mutual - 1.0).abs() < 1e-12);
        let less = common(1);
        assert!(less.mutual < 0.7 && (less.containment - 1.0).abs() < 1e-12);
    }
}

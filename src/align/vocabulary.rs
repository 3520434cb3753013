//! The words of two articles in one numbering, with what the words have to do with each other.
//!
//! German makes one word of several (`Hafenamt`), and both languages bend words further than a stemmer straightens them
//! (`entscheiden`, `Entscheidung`). So each stem has, beside its own key, the keys of its relatives in the vocabulary
//! at hand: the longest other stem that it begins with, the longest that it ends with, and, for long stems, its first
//! six letters if another stem begins with them too. All relatives are found in two walks over sorted lists; no two
//! stems are ever compared at random.

use crate::evidence::Lexicon;
use crate::text::{Pair, Side};

/// A stem, or the root of several stems, in the common numbering of both articles.
pub(super) type Key = u32;

/// How much a key says about its word, in sixteenths.
pub(super) type Closeness = u16;

const SAME: Closeness = 16;
const ENDS_WITH: Closeness = 10;
const BEGINS_WITH: Closeness = 8;
const SAME_ROOT: Closeness = 7;

/// The shortest stem that counts as a part of another, in bytes.
const PART: usize = 4;
/// The letters of a root, in characters.
const ROOT: usize = 6;

/// The vocabulary of two articles.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// For each side and each stem of its lexicon the key in the common numbering.
    pub keys: Pair<Vec<Key>>,
    /// For each stem its own key and those of its relatives, with how close they are.
    related: Vec<Family>,
    /// Whether a key is a common word of the language. Roots follow the stems and are not common.
    pub common: Vec<bool>,
}

/// A stem's own key and at most three relatives'.
#[derive(Debug, Clone, Copy)]
struct Family {
    keys: [(Key, Closeness); 4],
    len: usize,
}

impl Family {
    fn new(own: Key) -> Self {
        Self { keys: [(own, SAME); 4], len: 1 }
    }

    fn push(&mut self, key: Key, closeness: Closeness) {
        if let Some(place) = self.keys.get_mut(self.len) {
            *place = (key, closeness);
            self.len += 1;
        }
    }
}

impl Vocabulary {
    /// Merges two lexicons.
    pub(super) fn new(lexicons: Pair<&Lexicon>) -> Self {
        let (stems, keys) = merge(lexicons);
        let mut common = vec![false; stems.len()];
        for (lexicon, keys) in [(lexicons.left, &keys.left), (lexicons.right, &keys.right)] {
            for (entry, key) in lexicon.entries.iter().zip(keys) {
                common[*key as usize] |= entry.common;
            }
        }
        let mut related: Vec<_> = (0..stems.len() as Key).map(Family::new).collect();
        let forwards: Vec<_> = stems.iter().copied().zip(0..).collect();
        add_parts(&forwards, &mut related, BEGINS_WITH);
        add_parts(&by_ending(lexicons, &keys), &mut related, ENDS_WITH);
        let roots = add_roots(&stems, &mut related);
        common.resize(stems.len() + roots, false);
        Self { keys, related, common }
    }

    /// The key of a stem and those of its relatives, with how close they are.
    pub(super) fn related(&self, stem: Key) -> &[(Key, Closeness)] {
        let family = &self.related[stem as usize];
        family.keys.get(..family.len).unwrap_or_default()
    }

    /// How many keys there are, stems and roots.
    pub(super) fn len(&self) -> usize {
        self.common.len()
    }
}

/// All stems of both, sorted, and the place of each side's stems among them.
fn merge(lexicons: Pair<&Lexicon>) -> (Vec<&str>, Pair<Vec<Key>>) {
    let of = |side: Side| lexicons[side].entries.iter().map(move |entry| (entry.stem.as_str(), side));
    let mut all: Vec<_> = Side::BOTH.into_iter().flat_map(of).collect();
    merge_runs(&mut all);
    let mut stems: Vec<&str> = Vec::with_capacity(all.len());
    let mut keys = lexicons.map(|lexicon| Vec::with_capacity(lexicon.entries.len()));
    for (stem, side) in all {
        if stems.last() != Some(&stem) {
            stems.push(stem);
        }
        keys[side].push(stems.len() as Key - 1);
    }
    (stems, keys)
}

/// Sorts two sorted runs that stand one behind the other: the standard stable sort finds and merges them in one walk.
fn merge_runs<T: Ord>(list: &mut [T]) {
    list.sort();
}

/// All reversed stems of both, sorted, each once, with their keys.
fn by_ending<'a>(lexicons: Pair<&'a Lexicon>, keys: &Pair<Vec<Key>>) -> Vec<(&'a str, Key)> {
    let of = |side: Side| {
        let lexicon = lexicons[side];
        let keys = &keys[side];
        let entry = move |number: &u32| (lexicon.entries[*number as usize].reversed.as_str(), keys[*number as usize]);
        lexicon.by_ending.iter().map(entry)
    };
    let mut all: Vec<_> = Side::BOTH.into_iter().flat_map(of).collect();
    merge_runs(&mut all);
    all.dedup();
    all
}

/// Gives each stem of a sorted list the key of the longest other stem that it begins with.
fn add_parts(sorted: &[(&str, Key)], related: &mut [Family], closeness: Closeness) {
    let mut parts: Vec<(&str, Key)> = Vec::new();
    for (stem, key) in sorted {
        while parts.pop_if(|(part, _)| !stem.starts_with(*part)).is_some() {}
        if let Some((_, part)) = parts.last() {
            related[*key as usize].push(*part, closeness);
        }
        if stem.len() >= PART {
            parts.push((stem, *key));
        }
    }
}

/// Gives stems that share their first letters a key for that root; how many roots there are.
fn add_roots(stems: &[&str], related: &mut [Family]) -> usize {
    let mut roots = 0;
    let same_root = |a: &&str, b: &&str| {
        let end = a.char_indices().nth(ROOT).map(|(end, _)| end);
        end.and_then(|end| a.get(..end)).is_some_and(|root| b.starts_with(root))
    };
    let mut start = 0;
    for group in stems.chunk_by(same_root) {
        if group.len() > 1 {
            let key = (stems.len() + roots) as Key;
            roots += 1;
            related.iter_mut().skip(start).take(group.len()).for_each(|keys| keys.push(key, SAME_ROOT));
        }
        start += group.len();
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Evidence, SentenceEvidence, Term};
    use crate::text::Span;

    fn evidence(stems: &[&str]) -> Evidence {
        let term = |stem: &&str| Term { stem: (*stem).to_owned(), common: false, span: Span::default() };
        Evidence::new(vec![SentenceEvidence { terms: stems.iter().map(term).collect(), ..SentenceEvidence::default() }])
    }

    #[test]
    fn parts_of_compounds_and_common_roots_are_relatives() {
        let (left, right) =
            (evidence(&["chip", "sprachmodell"]), evidence(&["chipsyst", "modell", "entscheid", "entschlossen"]));
        let vocabulary = Vocabulary::new(Pair::new(left.lexicon(), right.lexicon()));
        // chip 0, chipsyst 1, entscheid 2, entschlossen 3, modell 4, sprachmodell 5, root "entsch" 6
        assert_eq!(vocabulary.keys, Pair::new(vec![0, 5], vec![1, 2, 3, 4]));
        assert_eq!(vocabulary.related(1), [(1, SAME), (0, BEGINS_WITH)]);
        assert_eq!(vocabulary.related(5), [(5, SAME), (4, ENDS_WITH)]);
        assert_eq!(vocabulary.related(2), [(2, SAME), (6, SAME_ROOT)]);
        assert_eq!(vocabulary.related(3), [(3, SAME), (6, SAME_ROOT)]);
        assert_eq!(vocabulary.len(), 7);
    }
}

//! The words of two articles in one numbering, with what the words have to do with each other.
//!
//! German makes one word of several (`Hafenamt`), and both languages bend words further than a stemmer straightens them
//! (`entscheiden`, `Entscheidung`). So each stem has, beside its own key, the keys of its relatives in the vocabulary
//! at hand: the longest other stem that it begins with, the longest that it ends with, and, for long stems, its first
//! six letters if another stem begins with them too. These are found in two walks over sorted lists; no two stems are
//! ever compared at random. Then come the concepts that the stem stands for.

use super::rows::Rows;
use crate::evidence::{Concept, Lexicon, Meaning};
use crate::text::{Pair, Side};

/// A stem, the root of several stems or a concept, in the common numbering of both articles.
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
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    /// For each side and each stem of its lexicon the key in the common numbering.
    pub keys: Pair<Vec<Key>>,
    /// For each stem its own key and those of its relatives, with how close they are.
    related: Rows<(Key, Closeness)>,
    /// For each stem how common it is in the news: 1 to 4, or 0. Other keys are not common.
    pub bands: Vec<u8>,
    /// What the last keys mean, in their order.
    concepts: Vec<Concept>,
}

/// The relatives of each stem while they are found.
type Families = Vec<Vec<(Key, Closeness)>>;

impl Vocabulary {
    /// Merges two lexicons.
    pub(super) fn new(lexicons: Pair<&Lexicon>) -> Self {
        let (stems, keys) = merge(lexicons);
        let mut bands = vec![0; stems.len()];
        let mut meanings: Vec<Vec<Meaning>> = vec![Vec::new(); stems.len()];
        for side in Side::BOTH {
            for (entry, key) in lexicons[side].entries.iter().zip(&keys[side]) {
                let band = &mut bands[*key as usize];
                // A word of both languages is as common as in the one in which it is commoner.
                *band = if *band == 0 || entry.band == 0 { entry.band.max(*band) } else { entry.band.min(*band) };
                meanings[*key as usize].extend(entry.meanings.iter());
            }
        }
        let mut related: Families = (0..stems.len() as Key).map(|key| vec![(key, SAME)]).collect();
        let forwards: Vec<_> = stems.iter().copied().zip(0..).collect();
        add_parts(&forwards, &mut related, BEGINS_WITH);
        add_parts(&by_ending(lexicons, &keys), &mut related, ENDS_WITH);
        let roots = add_roots(&stems, &mut related);
        let concepts = add_meanings(&meanings, (stems.len() + roots) as Key, &mut related);
        bands.resize(stems.len() + roots + concepts.len(), 0);
        Self { keys, related: related.into_iter().collect(), bands, concepts }
    }

    /// The concept that a key stands for, if it is none of a stem or of a root.
    pub(super) fn concept(&self, key: Key) -> Option<Concept> {
        let place = (key as usize).checked_sub(self.len() - self.concepts.len())?;
        self.concepts.get(place).copied()
    }

    /// The key of a stem and those of its relatives, with how close they are.
    pub(super) fn related(&self, stem: Key) -> &[(Key, Closeness)] {
        self.related.row(stem as usize)
    }

    /// How many keys there are.
    pub(super) fn len(&self) -> usize {
        self.bands.len()
    }
}

/// All stems of both, sorted, and the place of each side's stems among them.
fn merge(lexicons: Pair<&Lexicon>) -> (Vec<&str>, Pair<Vec<Key>>) {
    let of = |side: Side| lexicons[side].entries.iter().map(move |entry| (&*entry.stem, side));
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
fn add_parts(sorted: &[(&str, Key)], related: &mut Families, closeness: Closeness) {
    let mut parts: Vec<(&str, Key)> = Vec::new();
    for (stem, key) in sorted {
        while parts.pop_if(|(part, _)| !stem.starts_with(*part)).is_some() {}
        if let Some((_, part)) = parts.last() {
            related[*key as usize].push((*part, closeness));
        }
        if stem.len() >= PART {
            parts.push((stem, *key));
        }
    }
}

/// Gives stems that share their first letters a key for that root; how many roots there are.
fn add_roots(stems: &[&str], related: &mut Families) -> usize {
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
            related.iter_mut().skip(start).take(group.len()).for_each(|keys| keys.push((key, SAME_ROOT)));
        }
        start += group.len();
    }
    roots
}

/// Gives each stem the keys of its concepts, numbered from `first` on; the concepts in the order of their keys.
fn add_meanings(meanings: &[Vec<Meaning>], first: Key, related: &mut Families) -> Vec<Concept> {
    let mut concepts: Vec<Concept> = meanings.iter().flatten().map(|meaning| meaning.concept).collect();
    concepts.sort_unstable();
    concepts.dedup();
    for (meanings, keys) in meanings.iter().zip(related) {
        for Meaning { concept, closeness } in meanings {
            let place = concepts.binary_search(concept).unwrap_or(0) as Key;
            keys.push((first + place, Closeness::from(*closeness)));
        }
    }
    concepts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Evidence, SentenceEvidence, Term};
    use crate::text::Span;

    fn evidence(stems: &[&str]) -> Evidence {
        let term = |stem: &&str| Term { stem: (*stem).into(), band: 0, meanings: [].into(), span: Span::default() };
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

//! The ground of an alignment: both articles' sentences in every space that features are taken from.

use crate::evidence::{Evidence, Lexicon, SentenceEvidence};
use crate::text::{Article, BlockKind, Pair, SentenceId, Side, Span};

use super::space::{Space, Weighted, for_shared};
use super::vocabulary::{Closeness, Vocabulary};

/// A common word weighs this part of what its rarity between the two articles would give it.
const COMMON: f64 = 0.4;

/// Neighbouring sentences count half in the surroundings of a sentence.
const NEIGHBOUR: Closeness = 8;

/// Two articles, prepared for comparing their sentences.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    /// The articles.
    pub articles: Pair<&'a Article>,
    /// Their evidence.
    pub evidence: Pair<&'a Evidence>,
    /// The words of both.
    vocabulary: Vocabulary,
    /// The stems of each sentence, in the common numbering and the order of the text.
    pub stems: Pair<Vec<Vec<u32>>>,
    /// Sentences by their stems.
    pub exact: Space,
    /// Sentences by their stems and the stems' relatives.
    pub related: Space,
    /// Sentences by pairs of neighbouring stems.
    pub runs: Space,
    /// Sentences by the words of their names.
    pub names: Space,
    /// Sentences with their neighbours, by stems and relatives.
    pub surroundings: Space,
    /// What part of the articles' vocabulary is shared: two articles about one event have much in common.
    pub kinship: f64,
}

impl<'a> Ground<'a> {
    /// Prepares two articles.
    pub(super) fn new(articles: Pair<&'a Article>, evidence: Pair<&'a Evidence>) -> Self {
        let lexicons = evidence.map(Evidence::lexicon);
        let vocabulary = Vocabulary::new(lexicons);
        let stems = Pair::from_fn(|side| stems(lexicons[side], &vocabulary.keys[side]));
        let factor = |key: u32| if vocabulary.common[key as usize] { COMMON } else { 1.0 };
        let exact_keys = stems.as_ref().map(|side| side.iter().map(|stems| exact(stems)).collect());
        let exact = Space::new(exact_keys, vocabulary.len(), factor);
        let keys =
            stems.as_ref().map(|side| side.iter().map(|stems| relatives(stems, &vocabulary)).collect::<Vec<_>>());
        let around = keys.as_ref().map(|side| surroundings(side));
        let related = Space::new(keys, vocabulary.len(), factor);
        let surroundings = Space::new(around, vocabulary.len(), factor);
        let kinship = kinship(&exact);
        let (runs, names) = (runs(&stems), names(evidence));
        Self { articles, evidence, vocabulary, stems, exact, related, runs, names, surroundings, kinship }
    }

    /// How many sentences a side has.
    pub(super) fn len(&self, side: Side) -> usize {
        self.stems[side].len()
    }

    /// The evidence of two sentences.
    pub(super) fn sentences(&self, at: Pair<usize>) -> Pair<&'a SentenceEvidence> {
        Pair::from_fn(|side| self.evidence[side].of(SentenceId::new(at[side])))
    }

    /// The place of the first word of a sentence that has `key` as its own or as a relative's.
    pub(super) fn place(&self, side: Side, index: usize, key: u32) -> Option<Span> {
        let has = |stem: &u32| self.vocabulary.related[*stem as usize].iter().any(|(other, _)| *other == key);
        let term = self.stems[side][index].iter().position(has)?;
        self.evidence[side].sentences[index].terms.get(term).map(|term| term.span)
    }

    /// What a word of a name weighs beside the words of the language: as much as a word that two sentences have.
    pub(super) fn name_weight(&self) -> f64 {
        (1.0 + (self.len(Side::Left) + self.len(Side::Right)) as f64 / 2.0).ln()
    }

    /// Whether a sentence is a heading.
    pub(super) fn is_heading(&self, side: Side, index: usize) -> bool {
        self.articles[side].block_of(SentenceId::new(index)).kind == BlockKind::Heading
    }
}

fn stems(lexicon: &Lexicon, keys: &[u32]) -> Vec<Vec<u32>> {
    lexicon.sentences.iter().map(|terms| terms.iter().map(|term| keys[*term as usize]).collect()).collect()
}

fn exact(stems: &[u32]) -> Vec<(u32, Closeness)> {
    stems.iter().map(|stem| (*stem, 16)).collect()
}

fn relatives(stems: &[u32], vocabulary: &Vocabulary) -> Vec<(u32, Closeness)> {
    stems.iter().flat_map(|stem| vocabulary.related[*stem as usize].iter().copied()).collect()
}

fn surroundings(sentences: &[Vec<(u32, Closeness)>]) -> Vec<Vec<(u32, Closeness)>> {
    let neighbours = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| sentences.get(before));
        let around = before.into_iter().chain(sentences.get(index + 1)).flatten();
        let dimmed = around.map(|(key, closeness)| (*key, closeness * NEIGHBOUR / 16));
        sentences[index].iter().copied().chain(dimmed).collect()
    };
    (0..sentences.len()).map(neighbours).collect()
}

/// Pairs of neighbouring stems, numbered in their own order.
fn runs(stems: &Pair<Vec<Vec<u32>>>) -> Space {
    let joined = |pair: &[u32]| u64::from(pair[0]) << 32 | u64::from(pair[1]);
    let mut all: Vec<u64> =
        stems.left.iter().chain(&stems.right).flat_map(|stems| stems.windows(2).map(joined)).collect();
    all.sort_unstable();
    all.dedup();
    let number = |pair: &[u32]| (all.binary_search(&joined(pair)).unwrap_or(0) as u32, 16);
    let keys = stems.as_ref().map(|side| side.iter().map(|stems| stems.windows(2).map(number).collect()).collect());
    Space::new(keys, all.len(), |_| 1.0)
}

fn names(evidence: Pair<&Evidence>) -> Space {
    let mut all: Vec<&str> = Vec::new();
    for sentence in evidence.left.sentences.iter().chain(&evidence.right.sentences) {
        all.extend(sentence.names.iter().flat_map(|name| name.key.split(' ')));
    }
    all.sort_unstable();
    all.dedup();
    let number = |word: &str| (all.binary_search(&word).unwrap_or(0) as u32, 16);
    let keys = |sentence: &SentenceEvidence| sentence.names.iter().flat_map(|n| n.key.split(' ')).map(number).collect();
    Space::new(evidence.map(|side| side.sentences.iter().map(keys).collect()), all.len(), |_| 1.0)
}

/// The cosine of the two articles as wholes, each key counted once.
fn kinship(space: &Space) -> f64 {
    let whole = space.sentences.as_ref().map(|side| {
        let mut all: Vec<Weighted> = side.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup_by_key(|weighted| weighted.key);
        all
    });
    let squares = |keys: &[Weighted]| keys.iter().map(|key| u64::from(key.weight).pow(2)).sum::<u64>() as f64;
    let mut shared = 0;
    for_shared(&whole.left, &whole.right, |a, b| shared += u64::from(a.weight) * u64::from(b.weight));
    let product = squares(&whole.left) * squares(&whole.right);
    if product > 0.0 { shared as f64 / product.sqrt() } else { 0.0 }
}

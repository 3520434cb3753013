//! The ground of an alignment: both articles' sentences in every space that features are taken from.

use crate::evidence::{Evidence, Lexicon, SentenceEvidence};
use crate::text::{Article, Pair, SentenceId, Side, Span};

use super::rows::Rows;
use super::space::Space;
use super::vocabulary::{Closeness, Vocabulary};

/// A common word weighs this part of what its rarity between the two articles would give it.
const COMMON: f64 = 0.7;

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
    pub stems: Pair<Rows<u32>>,
    /// Sentences by their stems and the stems' relatives.
    pub words: Space,
    /// The same without the words of names: what is said of those who are named.
    pub plain: Space,
    /// Sentences by three words in a row, function words too.
    pub wording: Space,
    /// Sentences by the words of their names.
    pub names: Space,
    /// Sentences with their neighbours, by stems.
    pub surroundings: Space,
}

impl<'a> Ground<'a> {
    /// Prepares two articles.
    pub(super) fn new(articles: Pair<&'a Article>, evidence: Pair<&'a Evidence>) -> Self {
        let lexicons = evidence.map(Evidence::lexicon);
        let vocabulary = Vocabulary::new(lexicons);
        let stems = Pair::from_fn(|side| stems(lexicons[side], &vocabulary.keys[side]));
        let terms = Pair::from_fn(|side| terms(evidence[side], &stems[side]));
        let factor = |key: u32| if vocabulary.common[key as usize] { COMMON } else { 1.0 };
        let space = |keys: Pair<Keys>| Space::new(&keys, vocabulary.len(), factor);
        Self {
            words: space(terms.as_ref().map(|side| relatives(side, &vocabulary, |_| true))),
            plain: space(terms.as_ref().map(|side| relatives(side, &vocabulary, |(_, name_length)| *name_length == 0))),
            surroundings: space(stems.as_ref().map(surroundings)),
            wording: rows_of_words(evidence),
            names: names(evidence),
            articles,
            evidence,
            vocabulary,
            stems,
        }
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
        let has = |stem: &u32| self.vocabulary.related(*stem).iter().any(|(other, _)| *other == key);
        let term = self.stems[side].row(index).iter().position(has)?;
        self.evidence[side].sentences[index].terms.get(term).map(|term| term.span)
    }

    /// What a word of a name weighs beside the words of the language: as much as a word that two sentences have.
    pub(super) fn name_weight(&self) -> f64 {
        (1.0 + (self.len(Side::Left) + self.len(Side::Right)) as f64 / 2.0).ln()
    }
}

/// For each sentence its keys in a space, with how much each says.
type Keys = Rows<(u32, Closeness)>;

fn stems(lexicon: &Lexicon, keys: &[u32]) -> Rows<u32> {
    lexicon.sentences.iter().map(|terms| terms.iter().map(|term| keys[*term as usize])).collect()
}

/// A stem in its sentence, and of how many words the name is that it is part of; 0 for a word of the language.
type Placed = (u32, usize);

fn terms(evidence: &Evidence, stems: &Rows<u32>) -> Rows<Placed> {
    let of_sentence = |(sentence, stems): (&'_ SentenceEvidence, &'_ [u32])| {
        let name_length = |span: Span| {
            let name = sentence.names.iter().find(|name| name.span.covers(span));
            name.map_or(0, |name| name.key.split(' ').count())
        };
        sentence.terms.iter().zip(stems).map(|(term, stem)| (*stem, name_length(term.span))).collect::<Vec<_>>()
    };
    evidence.sentences.iter().zip(stems.iter()).map(of_sentence).collect()
}

/// All words of a name together say little more than one: whoever has the first name has the last one too.
fn share(name_length: usize) -> Closeness {
    const SHARES: [Closeness; 4] = [16, 16, 11, 8];
    SHARES.get(name_length).copied().unwrap_or(6)
}

/// The keys of the terms that are `counted`, and of their relatives.
fn relatives(terms: &Rows<Placed>, vocabulary: &Vocabulary, counted: fn(&Placed) -> bool) -> Keys {
    let of = |(stem, name_length): &Placed| {
        let share = share(*name_length);
        vocabulary.related(*stem).iter().map(move |(key, closeness)| (*key, closeness * share / 16))
    };
    terms.iter().map(|terms| terms.iter().filter(|term| counted(term)).flat_map(of)).collect()
}

fn surroundings(sentences: &Rows<u32>) -> Keys {
    let keys = |index: usize| {
        let before = index.checked_sub(1).map_or(&[][..], |before| sentences.row(before));
        let around = before.iter().chain(sentences.row(index + 1)).map(|key| (*key, NEIGHBOUR));
        sentences.row(index).iter().map(|key| (*key, 16)).chain(around)
    };
    (0..sentences.len()).map(keys).collect()
}

/// Three words in a row, whatever they are, numbered in the order of their hashes.
fn rows_of_words(evidence: Pair<&Evidence>) -> Space {
    let mix = |row: &[u64]| row.iter().fold(0, |sum: u64, word| sum.rotate_left(21).wrapping_add(*word));
    let rows = |side: &Evidence| side.sentences.iter().map(|sentence| sentence.wording.windows(3).map(mix)).collect();
    let rows: Pair<Rows<u64>> = evidence.map(rows);
    let mut all = [rows.left.items(), rows.right.items()].concat();
    all.sort_unstable();
    all.dedup();
    let number = |row: &u64| (all.binary_search(row).unwrap_or(0) as u32, 16);
    let keys = rows.as_ref().map(|side| side.iter().map(|rows| rows.iter().map(number)).collect());
    Space::new(&keys, all.len(), |_| 1.0)
}

fn names(evidence: Pair<&Evidence>) -> Space {
    let mut all: Vec<&str> = Vec::new();
    for sentence in evidence.left.sentences.iter().chain(&evidence.right.sentences) {
        all.extend(sentence.names.iter().flat_map(|name| name.key.split(' ')));
    }
    all.sort_unstable();
    all.dedup();
    let number = |word: &str| (all.binary_search(&word).unwrap_or(0) as u32, 16);
    let keys = |sentence: &SentenceEvidence| {
        let words = sentence.names.iter().flat_map(|name| name.key.split(' '));
        words.map(number).collect::<Vec<_>>()
    };
    Space::new(&evidence.map(|side| side.sentences.iter().map(keys).collect()), all.len(), |_| 1.0)
}

//! The ground of an alignment: both articles' sentences in every space that features are taken from.

use crate::evidence::alike::alike;
use crate::evidence::{Concept, Evidence, Lexicon, SPELLINGS, SentenceEvidence, Term};
use crate::text::hash::WordMap;
use crate::text::{Article, Pair, SentenceId, Side, Span, are_long, both};

use super::bag::Bag;
use super::rows::Rows;
use super::space::{Known, Space, counted};
use super::vocabulary::{Closeness, Vocabulary};

/// What part of its rarity between the two articles a word weighs, by how common it is in the news: uncommon words
/// first, then those of the four bands.
const BANDS: [f64; 5] = [1.0, 0.6, 0.7, 0.8, 0.9];

/// The same by its rarity in the news alone, in no unit.
const NEWS: [u16; 5] = [80, 20, 35, 50, 65];

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
    /// Sentences by two and three words in a row, function words too.
    pub wording: Bag,
    /// Sentences by the words of their names.
    pub names: Bag,
    /// Sentences by four letters in a row.
    pub spelling: Bag,
}

impl<'a> Ground<'a> {
    /// Prepares two articles.
    pub(super) fn new(articles: Pair<&'a Article>, evidence: Pair<&'a Evidence>) -> Self {
        let (vocabulary, stems) = numbered(evidence);
        let terms = Pair::from_fn(|side| terms(evidence[side], &stems[side], |_| true));
        let known = |counted: fn(&Placed) -> bool| terms.as_ref().map(|side| relatives(side, &vocabulary, counted));
        let space = |counted: fn(&Placed) -> bool| {
            let (factor, news) = weights(&vocabulary);
            Space::new(&known(counted), vocabulary.len(), factor, news)
        };
        let ((words, plain), (wording, names, spelling)) = both(
            are_long(articles),
            || (space(|_| true), space(|(_, name_length)| *name_length == 0)),
            || (rows_of_words(evidence), names(evidence), spelling(evidence)),
        );
        Self { articles, evidence, vocabulary, stems, words, plain, wording, names, spelling }
    }

    /// The same with the words of some sentences only and without what only scores are made of: enough to say what
    /// these sentences share and how they relate.
    pub(super) fn of_sentences(
        articles: Pair<&'a Article>,
        evidence: Pair<&'a Evidence>,
        basis: &Basis,
        wanted: impl Fn(Side, usize) -> bool,
    ) -> Self {
        let (vocabulary, stems) = (basis.vocabulary.clone(), basis.stems.clone());
        let terms = Pair::from_fn(|side| terms(evidence[side], &stems[side], |place| wanted(side, place)));
        let known = terms.as_ref().map(|side| relatives(side, &vocabulary, |_| true));
        let (factor, news) = weights(&vocabulary);
        let words = Space::weighed(&known, basis.frequency.clone(), factor, news);
        let plain = Space::new(&Pair::from_fn(|_| Rows::new()), 0, |_| 0.0, |_| 0);
        let [wording, names, spelling] = [(); 3].map(|()| Bag::new(Pair::from_fn(|_| Rows::new()), 0));
        Self { articles, evidence, vocabulary, stems, words, plain, wording, names, spelling }
    }

    /// How many sentences a side has.
    pub(super) fn len(&self, side: Side) -> usize {
        self.stems[side].len()
    }

    /// The evidence of two sentences.
    pub(super) fn sentences(&self, at: Pair<usize>) -> Pair<&'a SentenceEvidence> {
        Pair::from_fn(|side| self.evidence[side].of(SentenceId::new(at[side])))
    }

    /// The first word of a sentence that has `key` as its own or as a relative's.
    pub(super) fn term(&self, side: Side, index: usize, key: u32) -> Option<&'a Term> {
        let has = |stem: &u32| self.vocabulary.related(*stem).iter().any(|(other, _)| *other == key);
        let term = self.stems[side].row(index).iter().position(has)?;
        self.evidence[side].sentences[index].terms.get(term)
    }

    /// The concept that a key stands for, if it is one of a concept.
    pub(super) fn concept(&self, key: u32) -> Option<Concept> {
        self.vocabulary.concept(key)
    }

    /// What a word of a name weighs beside the words of the language: as much as a word that two sentences have.
    pub(super) fn name_weight(&self) -> f64 {
        (1.0 + (self.len(Side::Left) + self.len(Side::Right)) as f64 / 2.0).ln()
    }
}

/// What is found out of two articles once for all that is asked about single pairs of their sentences: the numbers of
/// their words, and in how many sentences each is.
#[derive(Debug)]
pub struct Basis {
    vocabulary: Vocabulary,
    stems: Pair<Rows<u32>>,
    frequency: Vec<u32>,
}

impl Basis {
    /// The basis of two articles by their evidence: a tenth of a second for two books.
    pub fn new(evidence: Pair<&Evidence>) -> Self {
        let (vocabulary, stems) = numbered(evidence);
        let terms = Pair::from_fn(|side| terms(evidence[side], &stems[side], |_| true));
        let known = terms.as_ref().map(|side| relatives(side, &vocabulary, |_| true));
        let frequency = counted(&known, vocabulary.len());
        Self { vocabulary, stems, frequency }
    }
}

/// The words of both articles in one numbering, and the stems of each sentence in it.
fn numbered(evidence: Pair<&Evidence>) -> (Vocabulary, Pair<Rows<u32>>) {
    let lexicons = evidence.map(Evidence::lexicon);
    let vocabulary = Vocabulary::new(lexicons);
    let stems = Pair::from_fn(|side| stems(lexicons[side], &vocabulary.keys[side]));
    (vocabulary, stems)
}

/// How much of its rarity a key weighs, and what it weighs by its rarity in the news.
fn weights(vocabulary: &Vocabulary) -> (impl Fn(u32) -> f64, impl Fn(u32) -> u16) {
    let band = |key: u32| usize::from(vocabulary.bands[key as usize]).min(4);
    (move |key| BANDS[band(key)], move |key| NEWS[band(key)])
}

/// For each sentence what its terms are known by in a space.
type Keys = Rows<Known>;

fn stems(lexicon: &Lexicon, keys: &[u32]) -> Rows<u32> {
    lexicon.sentences.iter().map(|terms| terms.iter().map(|term| keys[*term as usize])).collect()
}

/// A stem in its sentence, and of how many words the name is that it is part of; 0 for a word of the language.
type Placed = (u32, usize);

/// The terms of the sentences that are wanted, by their places; of the others none.
fn terms(evidence: &Evidence, stems: &Rows<u32>, wanted: impl Fn(usize) -> bool) -> Rows<Placed> {
    let of_sentence = |(place, (sentence, stems)): (usize, (&'_ SentenceEvidence, &'_ [u32]))| {
        if !wanted(place) {
            return Vec::new();
        }
        let name_length = |span: Span| {
            let name = sentence.names.iter().find(|name| name.span.covers(span));
            name.map_or(0, |name| name.key.split(' ').count())
        };
        sentence.terms.iter().zip(stems).map(|(term, stem)| (*stem, name_length(term.span))).collect::<Vec<_>>()
    };
    evidence.sentences.iter().zip(stems.iter()).enumerate().map(of_sentence).collect()
}

/// All words of a name together say little more than one: whoever has the first name has the last one too.
fn share(name_length: usize) -> Closeness {
    const SHARES: [Closeness; 4] = [16, 16, 11, 8];
    SHARES.get(name_length).copied().unwrap_or(6)
}

/// What the terms that are `counted` are known by: their own keys and those of their relatives.
fn relatives(terms: &Rows<Placed>, vocabulary: &Vocabulary, counted: fn(&Placed) -> bool) -> Keys {
    let of = |((stem, name_length), term): (&Placed, u32)| {
        let share = share(*name_length);
        let known =
            move |(key, closeness): &(u32, Closeness)| Known { term, key: *key, closeness: closeness * share / 16 };
        vocabulary.related(*stem).iter().map(known)
    };
    terms.iter().map(|terms| terms.iter().filter(|term| counted(term)).zip(0..).flat_map(of)).collect()
}

/// Two and three words in a row, whatever they are, numbered in the order of their hashes.
fn rows_of_words(evidence: Pair<&Evidence>) -> Bag {
    let mix = |row: &[u64]| row.iter().fold(0, |sum: u64, word| sum.rotate_left(21).wrapping_add(*word));
    let rows = |side: &Evidence| {
        let of = |sentence: &SentenceEvidence| {
            let words = &sentence.wording;
            words.windows(2).chain(words.windows(3)).map(mix).collect::<Vec<_>>()
        };
        side.sentences.iter().map(of).collect()
    };
    let rows: Pair<Rows<u64>> = evidence.map(rows);
    let mut all: Vec<(u64, usize)> = rows.left.items().iter().chain(rows.right.items()).copied().zip(0..).collect();
    all.sort_unstable();
    let mut numbers = vec![0; all.len()];
    let mut count = 0;
    for same in all.chunk_by(|a, b| a.0 == b.0) {
        for (_, place) in same {
            numbers[*place] = count;
        }
        count += 1;
    }
    let mut numbers = numbers.into_iter();
    let numbered =
        rows.map(|side| side.iter().map(|row| numbers.by_ref().take(row.len()).collect::<Vec<u32>>()).collect());
    Bag::new(numbered, count as usize)
}

/// The words of names; a word that only one article has, and a slip of it that only the other one has, are one.
fn names(evidence: Pair<&Evidence>) -> Bag {
    let words = |side: &'_ Evidence| -> Vec<String> {
        let names = side.sentences.iter().flat_map(|sentence| &sentence.names);
        let mut words: Vec<String> = names.flat_map(|name| name.key.split(' ').map(str::to_owned)).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let own = evidence.map(words);
    let mut all = [own.left.as_slice(), own.right.as_slice()].concat();
    all.sort_unstable();
    all.dedup();
    let slips = slips(own.as_ref().map(Vec::as_slice));
    let number = |word: &str| {
        let word = slips.get(word).map_or(word, String::as_str);
        all.binary_search_by(|other| other.as_str().cmp(word)).unwrap_or(0) as u32
    };
    let keys = |sentence: &SentenceEvidence| {
        sentence.names.iter().flat_map(|name| name.key.split(' ')).map(number).collect::<Vec<_>>()
    };
    Bag::new(evidence.map(|side| side.sentences.iter().map(keys).collect()), all.len())
}

/// So many words that begin alike are no names misspelled but a list.
const SLIPS: usize = 24;

/// For each word that only one of the sorted lists has the word of the other one that it is a slip of, or that is a
/// slip of it: of the two, the first in the alphabet stands for both.
fn slips(words: Pair<&[String]>) -> WordMap<String, String> {
    let only = Pair::from_fn(|side| {
        let other = words[side.other()];
        words[side].iter().filter(|word| other.binary_search(word).is_err()).collect::<Vec<_>>()
    });
    let start = |word: &str| word.chars().take(2).collect::<String>();
    let mut pairs = Vec::new();
    for group in only.left.chunk_by(|a, b| start(a) == start(b)) {
        let first = group.first().map(|word| start(word)).unwrap_or_default();
        let others: Vec<_> = only.right.iter().filter(|word| word.starts_with(&first)).collect();
        if group.len() > SLIPS || others.len() > SLIPS {
            continue;
        }
        for (left, right) in group.iter().flat_map(|left| others.iter().map(move |right| (*left, **right))) {
            if alike(left, right) {
                pairs.push(if left < right { (left, right) } else { (right, left) });
            }
        }
    }
    // In the order of the alphabet, so that it does not matter which article is left.
    pairs.sort_unstable();
    let mut found: WordMap<String, String> = WordMap::default();
    for (first, second) in pairs {
        if !found.contains_key(first) && !found.contains_key(second) {
            found.insert(second.clone(), first.clone());
        }
    }
    found
}

/// Four letters in a row: they see through endings and compounds.
fn spelling(evidence: Pair<&Evidence>) -> Bag {
    let keys = |side: &Evidence| side.sentences.iter().map(|sentence| sentence.spelling.iter().copied()).collect();
    Bag::new(evidence.map(keys), SPELLINGS)
}

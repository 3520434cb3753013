//! The vocabulary of one article: each stem once, sorted forwards and backwards, so that two articles' vocabularies can
//! be merged in one walk.

use std::sync::Arc;

use super::item::{SentenceEvidence, Term};
use super::thesaurus::Meaning;
use crate::text::hash::WordMap;

/// A stem of an article.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The stem of its base form, folded.
    pub stem: Arc<str>,
    /// Its characters in reverse order: stems with one ending stand together when sorted by it.
    pub reversed: String,
    /// How common it is in the news, as in [`Term`](super::item::Term).
    pub band: u8,
    /// The concepts that it stands for.
    pub meanings: Arc<[Meaning]>,
}

/// The stems of an article and where they occur.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Lexicon {
    /// Sorted by stem.
    pub entries: Vec<Entry>,
    /// The numbers of all entries, sorted by reversed stem.
    pub by_ending: Vec<u32>,
    /// For each sentence the entry of each of its terms, in the order of the text.
    pub sentences: Vec<Vec<u32>>,
}

impl Lexicon {
    /// The lexicon of an article's terms.
    pub(crate) fn new(sentences: &[SentenceEvidence]) -> Self {
        let mut terms: WordMap<&str, &Term> = WordMap::default();
        for term in sentences.iter().flat_map(|sentence| &sentence.terms) {
            terms.entry(&term.stem).or_insert(term);
        }
        let mut stems: Vec<_> = terms.into_iter().collect();
        stems.sort_unstable_by_key(|(stem, _)| *stem);
        let number: WordMap<&str, u32> = stems.iter().zip(0..).map(|((stem, _), number)| (*stem, number)).collect();
        let numbers =
            |sentence: &SentenceEvidence| sentence.terms.iter().filter_map(|t| number.get(&*t.stem).copied()).collect();
        let sentences = sentences.iter().map(numbers).collect();
        let entry = |(stem, term): (&str, &Term)| Entry {
            stem: Arc::clone(&term.stem),
            reversed: stem.chars().rev().collect(),
            band: term.band,
            meanings: Arc::clone(&term.meanings),
        };
        let entries: Vec<_> = stems.into_iter().map(entry).collect();
        let mut by_ending: Vec<u32> = (0..entries.len() as u32).collect();
        by_ending.sort_unstable_by(|a, b| entries[*a as usize].reversed.cmp(&entries[*b as usize].reversed));
        Self { entries, by_ending, sentences }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn stems_are_sorted_once_each_and_found_again_in_their_sentences() {
        let term = |stem: &str, band| Term { stem: stem.into(), band, meanings: [].into(), span: Span::default() };
        let sentence = |terms: Vec<Term>| SentenceEvidence { terms, ..SentenceEvidence::default() };
        let lexicon =
            Lexicon::new(&[sentence(vec![term("werft", 0), term("hafen", 1)]), sentence(vec![term("hafen", 1)])]);
        let stems: Vec<_> = lexicon.entries.iter().map(|entry| (&*entry.stem, entry.band)).collect();
        assert_eq!(stems, [("hafen", 1), ("werft", 0)]);
        assert_eq!(lexicon.sentences, [vec![1, 0], vec![0]]);
        assert_eq!(lexicon.by_ending, [0, 1]);
    }
}

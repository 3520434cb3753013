//! Which sentences of an article are worded like a quotation.
//!
//! The likeness of two wordings is the share of words that stand in both in the same order: twice the length of their
//! longest common subsequence of folded words, divided by the number of words of both (Dice's coefficient over an LCS),
//! from 0 to 1. A window is compared in full only if the words that it has in common with the quotation, in any order,
//! would suffice, so that most of an article costs one pass over its words.

use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use crate::segment::words;
use crate::text::{Article, Span, fold};

/// A word of the article or, from the top down, one that only the quotation has.
type WordId = u32;

/// Quotations of more words are not looked for by likeness: the comparison takes the square of their length.
const LONGEST_QUOTATION: usize = 200;

/// The words of an article's sentences, numbered.
#[derive(Debug, Default)]
pub(super) struct Wording {
    numbers: HashMap<String, WordId>,
    sentences: Vec<Vec<WordId>>,
    spans: Vec<Span>,
}

/// Neighbouring sentences that are worded like a quotation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Likeness {
    /// From 0 to 1.
    pub(super) score: f64,
    /// From the first to the last of the sentences.
    pub(super) span: Span,
}

impl Wording {
    /// The wording of an article.
    pub(super) fn new(article: &Article) -> Self {
        let mut wording = Self::default();
        for sentence in &article.sentences {
            let numbers = &mut wording.numbers;
            let ids = words(article.text(sentence.span)).map(|(_, word)| {
                let next = numbers.len() as WordId;
                *numbers.entry(fold(word).text).or_insert(next)
            });
            wording.sentences.push(ids.collect());
            wording.spans.push(sentence.span);
        }
        wording
    }

    /// All runs of sentences with a likeness of at least `floor` (above 0.5), in the order of the text. Runs overlap.
    pub(super) fn alike(&self, quote: &str, floor: f64) -> Vec<Likeness> {
        let quote = self.ids(quote);
        if quote.is_empty() || quote.len() > LONGEST_QUOTATION {
            return Vec::new();
        }
        let mut counts = Counts::new(&quote, self.numbers.len());
        let mut found = Vec::new();
        for first in 0..self.sentences.len() {
            for run in self.runs(first, lengths(quote.len(), floor)) {
                let window: Vec<_> = self.sentences[run.clone()].concat();
                if dice(counts.shared(&window), quote.len(), window.len()) < floor {
                    continue;
                }
                let score = dice(shared_in_order(&quote, &window), quote.len(), window.len());
                if score >= floor {
                    found.push(Likeness { score, span: self.spans[run.start].union(self.spans[run.end - 1]) });
                }
            }
        }
        found
    }

    /// The words of a quotation; those that the article does not have get numbers that it does not use.
    fn ids(&self, quote: &str) -> Vec<WordId> {
        let known = |word: &str| self.numbers.get(&fold(word).text).copied();
        let mut unknown = WordId::MAX;
        let ids = words(quote).map(|(_, word)| {
            known(word).unwrap_or_else(|| {
                unknown -= 1;
                unknown
            })
        });
        ids.collect()
    }

    /// The runs of sentences from `first` on that have so many words, without empty sentences at the ends.
    fn runs(&self, first: usize, words: RangeInclusive<usize>) -> impl Iterator<Item = Range<usize>> {
        let mut length = 0;
        let lengths = (first..self.sentences.len()).map(move |last| {
            length += self.sentences[last].len();
            (last, length)
        });
        let longest = *words.end();
        lengths
            .take_while(move |(_, length)| *length <= longest)
            .filter(move |(last, length)| words.contains(length) && !self.sentences[*last].is_empty())
            .filter(move |_| !self.sentences[first].is_empty())
            .map(move |(last, _)| first..last + 1)
    }
}

/// How many words a text can have that is alike: with all words of the shorter one shared, 2·shorter / (n + m) ≥ floor.
fn lengths(words: usize, floor: f64) -> RangeInclusive<usize> {
    let ratio = 2.0 / floor - 1.0;
    (words as f64 / ratio) as usize..=(words as f64 * ratio) as usize
}

/// Twice the number of shared words, divided by the number of words of both texts.
fn dice(shared: usize, one: usize, other: usize) -> f64 {
    2.0 * shared as f64 / (one + other) as f64
}

/// How often each word of the article stands in a quotation.
struct Counts {
    of_quote: Vec<u16>,
    left: Vec<u16>,
}

impl Counts {
    fn new(quote: &[WordId], vocabulary: usize) -> Self {
        let mut of_quote = vec![0; vocabulary];
        for id in quote {
            if let Some(count) = of_quote.get_mut(*id as usize) {
                *count += 1;
            }
        }
        Self { left: of_quote.clone(), of_quote }
    }

    /// How many words a window has in common with the quotation, in any order.
    fn shared(&mut self, window: &[WordId]) -> usize {
        let mut shared = 0;
        for id in window {
            let left = &mut self.left[*id as usize];
            if *left > 0 {
                *left -= 1;
                shared += 1;
            }
        }
        for id in window {
            self.left[*id as usize] = self.of_quote[*id as usize];
        }
        shared
    }
}

/// The length of the longest common subsequence.
fn shared_in_order(one: &[WordId], other: &[WordId]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for a in one {
        let mut diagonal = 0;
        for (column, b) in other.iter().enumerate() {
            let above = row[column + 1];
            row[column + 1] = if a == b { diagonal + 1 } else { above.max(row[column]) };
            diagonal = above;
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::fixture::article;

    #[test]
    fn the_longest_common_subsequence_keeps_the_order() {
        assert_eq!(shared_in_order(&[1, 2, 3, 4], &[2, 4, 3, 1]), 2);
        assert_eq!(shared_in_order(&[1, 2, 3], &[1, 2, 3]), 3);
        assert_eq!(shared_in_order(&[], &[1]), 0);
    }

    #[test]
    fn a_sentence_is_found_by_most_of_its_words_and_over_a_new_full_stop() {
        let article = article("It rained. The old pier was closed on Monday. Citing costs, they left.");
        let wording = Wording::new(&article);
        let alike = wording.alike("The old pier was shut on Monday, citing costs, they left", 0.9);
        assert_eq!(alike.len(), 1);
        assert_eq!(article.text(alike[0].span), "The old pier was closed on Monday. Citing costs, they left.");
        assert!((alike[0].score - 20.0 / 22.0).abs() < 1e-9);
    }

    #[test]
    fn a_text_without_words_is_like_nothing() {
        let article = article("*** . *** . One word.");
        assert!(Wording::new(&article).alike("***", 0.6).is_empty());
        assert_eq!(Wording::new(&article).alike("one word", 0.6).len(), 1);
    }
}

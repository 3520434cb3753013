//! Articles in outline: enough of them to guess, in a fraction of the time that finding their evidence and aligning them
//! takes, how many facts two of them share.
//!
//! Words are cut to their first letters, which stands in for a stem here, and numbers are compared as they are written.

use std::collections::HashMap;

use crate::segment::words;
use crate::text::{Article, fold};

/// Sentences of an article that are looked at: news say what they have to say at the beginning.
const SENTENCES: usize = 120;
/// What a shared number adds to the likeness of two sentences; chosen, like the other constants, by how well the guess
/// orders the pairs of two libraries as their firm links do.
const NUMBER: f64 = 0.35;
/// Likeness that two sentences of one event have by themselves.
const COMMON: f64 = 0.2;
/// Letters of a word that are compared.
const LETTERS: usize = 6;
/// Shorter words are grammar.
const SHORT: usize = 4;

/// The words of the sentences of several articles, numbered, and how rare each is among them.
#[derive(Debug)]
pub(super) struct Outlines {
    articles: Vec<Vec<Sentence>>,
    /// The square of each word's inverse document frequency.
    rarity: Vec<f64>,
}

/// A sentence in outline.
#[derive(Debug)]
struct Sentence {
    /// Its words by number, ascending, each once.
    words: Vec<u32>,
    /// Its numbers of two digits or more with the word that follows, likewise: a number without a unit is often a year.
    numbers: Vec<u32>,
    /// The length of its vector of words.
    length: f64,
}

/// What was seen so far: each word cut to its first letters, or number, and in how many sentences it stands.
#[derive(Default)]
struct Seen {
    ids: HashMap<String, u32>,
    frequency: Vec<usize>,
}

impl Outlines {
    /// The outlines of articles.
    pub(super) fn new(articles: &[&Article]) -> Self {
        let mut seen = Seen::default();
        let outline = |article: &Article, seen: &mut Seen| -> Vec<Sentence> {
            let sentences = article.sentences.iter().take(SENTENCES);
            sentences.map(|sentence| seen.sentence(article.text(sentence.span))).collect()
        };
        let mut articles: Vec<Vec<Sentence>> = articles.iter().map(|article| outline(article, &mut seen)).collect();
        let total = articles.iter().map(Vec::len).sum::<usize>() as f64;
        let rarity: Vec<f64> = seen.frequency.iter().map(|count| (1.0 + total / *count as f64).ln().powi(2)).collect();
        for sentence in articles.iter_mut().flatten() {
            sentence.length = sentence.words.iter().map(|word| rarity[*word as usize]).sum::<f64>().sqrt();
        }
        Self { articles, rarity }
    }

    /// How much two articles seem to share: for each sentence of the first how like its likest partner is, beyond what
    /// sentences of one event have in common anyway, summed.
    pub(super) fn shared(&self, [one, other]: [usize; 2]) -> f64 {
        let best = |sentence: &Sentence| {
            self.articles[other].iter().map(|partner| self.likeness(sentence, partner)).fold(0.0, f64::max)
        };
        self.articles[one].iter().map(|sentence| (best(sentence) - COMMON).max(0.0)).sum()
    }

    /// The cosine of two sentences' words, more if they share a number.
    fn likeness(&self, one: &Sentence, other: &Sentence) -> f64 {
        let product: f64 = shared(&one.words, &other.words).map(|word| self.rarity[word as usize]).sum();
        let cosine = product / (one.length * other.length).max(f64::MIN_POSITIVE);
        let number = shared(&one.numbers, &other.numbers).next().is_some();
        cosine + if number { NUMBER } else { 0.0 }
    }
}

impl Seen {
    fn sentence(&mut self, text: &str) -> Sentence {
        let (mut found, mut numbers) = (Vec::new(), Vec::new());
        let mut number = None;
        for (_, word) in words(text) {
            let start: String = fold(word).text.chars().take(LETTERS).collect();
            if let Some(number) = number.take() {
                numbers.push(self.id(format!("{number} {start}")));
            }
            if word.len() > 1 && word.starts_with(|c: char| c.is_ascii_digit()) {
                number = Some(word);
            }
            if word.len() >= SHORT {
                found.push(self.id(start));
            }
        }
        found.extend(&numbers);
        for ids in [&mut found, &mut numbers] {
            ids.sort_unstable();
            ids.dedup();
        }
        for id in &found {
            self.frequency[*id as usize] += 1;
        }
        Sentence { words: found, numbers, length: 0.0 }
    }

    fn id(&mut self, key: String) -> u32 {
        let next = self.ids.len() as u32;
        let id = *self.ids.entry(key).or_insert(next);
        self.frequency.resize(self.ids.len(), 0);
        id
    }
}

/// What stands in both of two ascending lists.
fn shared<'a>(left: &'a [u32], right: &'a [u32]) -> impl Iterator<Item = u32> + use<'a> {
    let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
    std::iter::from_fn(move || {
        while let (Some(a), Some(b)) = (left.peek().copied(), right.peek().copied()) {
            if a <= b {
                left.next();
            }
            if b <= a {
                right.next();
            }
            if a == b {
                return Some(a);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{courier, ledger};
    use super::*;
    use crate::text::{BlockKind, sample};

    #[test]
    fn two_accounts_of_one_event_share_more_than_either_does_with_another_text() {
        let other =
            sample::article(&[(BlockKind::Paragraph, vec!["A comet was seen above the mountains last night."])]);
        let (courier, ledger) = (courier(), ledger());
        let outlines = Outlines::new(&[&courier, &ledger, &other]);
        assert!(outlines.shared([0, 1]) > outlines.shared([0, 2]) + 0.5);
        assert!(outlines.shared([0, 1]) > outlines.shared([1, 2]) + 0.5);
    }

    #[test]
    fn what_is_in_both_lists_is_found_once() {
        assert_eq!(shared(&[1, 3, 5, 9], &[2, 3, 9]).collect::<Vec<_>>(), [3, 9]);
        assert_eq!(shared(&[], &[1]).count(), 0);
    }
}

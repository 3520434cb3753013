//! Articles in outline: enough of them to guess, in a fraction of the time that finding their evidence and aligning
//! them takes, how many facts two of them share.
//!
//! Words are cut to their first letters, which stands in for a stem here, and numbers are compared as they are written.

use std::collections::HashMap;

use crate::text::Article;

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

/// The sentences of several articles as sets of keys: words cut to their first letters, and numbers with the word that
/// follows (a number alone is often a year).
#[derive(Debug)]
pub(super) struct Outlines {
    articles: Vec<Outline>,
    /// For each key the square of its inverse document frequency, and whether it has a number.
    keys: Vec<(f64, bool)>,
}

/// An article in outline.
#[derive(Debug, Default)]
struct Outline {
    /// For each sentence its keys, ascending, each once, and the length of the vector that they make.
    sentences: Vec<(Vec<u32>, f64)>,
    /// For each key the sentences that have it.
    places: HashMap<u32, Vec<usize>>,
}

/// The keys that were seen so far, and in how many sentences each.
#[derive(Default)]
struct Seen {
    ids: HashMap<String, u32>,
    keys: Vec<(usize, bool)>,
    /// The key that is being read.
    key: String,
}

impl Outlines {
    /// The outlines of articles.
    pub(super) fn new(articles: &[&Article]) -> Self {
        let mut seen = Seen::default();
        let mut articles: Vec<Outline> = articles.iter().map(|article| seen.outline(article)).collect();
        let total = articles.iter().map(|article| article.sentences.len()).sum::<usize>() as f64;
        let rarity = |count: usize| (1.0 + total / count as f64).ln().powi(2);
        let keys: Vec<_> = seen.keys.iter().map(|(count, number)| (rarity(*count), *number)).collect();
        for (sentence, length) in articles.iter_mut().flat_map(|article| &mut article.sentences) {
            *length = sentence.iter().map(|key| keys[*key as usize].0).sum::<f64>().sqrt();
        }
        Self { articles, keys }
    }

    /// How much two articles seem to share: for each sentence of the first how like its likest partner is, beyond what
    /// sentences of one event have in common anyway, summed.
    pub(super) fn shared(&self, [one, other]: [usize; 2]) -> f64 {
        let (one, other) = (&self.articles[one], &self.articles[other]);
        let mut products = vec![(0.0, 0.0); other.sentences.len()];
        let best = |(keys, length): &(Vec<u32>, f64)| {
            products.fill((0.0, 0.0));
            for key in keys {
                let (rarity, number) = self.keys[*key as usize];
                for place in other.places.get(key).into_iter().flatten() {
                    products[*place].0 += rarity;
                    products[*place].1 = if number { NUMBER } else { products[*place].1 };
                }
            }
            let likeness = products
                .iter()
                .zip(&other.sentences)
                .map(|((product, number), (_, other))| number + product / (length * other).max(f64::MIN_POSITIVE));
            likeness.fold(0.0, f64::max)
        };
        one.sentences.iter().map(best).map(|best| (best - COMMON).max(0.0)).sum()
    }
}

impl Seen {
    fn outline(&mut self, article: &Article) -> Outline {
        let mut outline = Outline::default();
        for (index, sentence) in article.sentences.iter().take(SENTENCES).enumerate() {
            let keys = self.keys_of(article.text(sentence.span));
            for key in &keys {
                outline.places.entry(*key).or_default().push(index);
            }
            outline.sentences.push((keys, 0.0));
        }
        outline
    }

    fn keys_of(&mut self, text: &str) -> Vec<u32> {
        let mut keys = Vec::new();
        let mut number = None;
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let start = word.chars().take(LETTERS).flat_map(char::to_lowercase);
            if let Some(number) = number.take() {
                self.key.clear();
                self.key.push_str(number);
                self.key.extend(std::iter::once(' ').chain(start.clone()));
                keys.push(self.id(true));
            }
            if word.len() >= SHORT {
                self.key.clear();
                self.key.extend(start);
                keys.push(self.id(false));
            }
            number = Some(word).filter(|word| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_digit()));
        }
        keys.sort_unstable();
        keys.dedup();
        for key in &keys {
            self.keys[*key as usize].0 += 1;
        }
        keys
    }

    /// The number of the key that was read.
    fn id(&mut self, number: bool) -> u32 {
        if let Some(id) = self.ids.get(&self.key) {
            return *id;
        }
        let id = self.keys.len() as u32;
        self.ids.insert(self.key.clone(), id);
        self.keys.push((0, number));
        id
    }
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
}

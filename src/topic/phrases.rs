//! Phrases as topics: uncommon words and pairs of words that come more than once and are no names.
//!
//! A word that comes only as part of a pair (`Intelligenz` in `Künstliche Intelligenz`) is not listed beside it.

use std::collections::{BTreeSet, HashMap};

use super::collected::Collected;
use super::index::{Topic, TopicKind};
use crate::evidence::{Evidence, SentenceEvidence, Term};
use crate::text::{Article, Language, Pair, SentenceId, Side, Span};

/// A phrase stands in at least so many sentences of both sides together.
const LEAST: usize = 2;
/// Letters of a word that is a topic by itself: shorter ones are seldom what a text is about.
const LETTERS: usize = 5;
/// More are not listed; the search finds any word.
const MOST: usize = 400;

/// The phrases of both sides: those that both have first, then by the number of sentences.
pub(super) fn phrases(articles: Pair<&Article>, evidence: Pair<&Evidence>) -> Vec<Topic> {
    let names = Side::BOTH.into_iter().flat_map(|side| &evidence[side].sentences).flat_map(|found| &found.names);
    let names = names.flat_map(|name| name.key.split(' ').map(str::to_owned)).collect();
    let mut phrases = Phrases { names, ..Phrases::default() };
    for side in Side::BOTH {
        for (sentence, found) in articles[side].sentence_ids().zip(&evidence[side].sentences) {
            phrases.add(articles[side], (side, sentence), found);
        }
    }
    phrases.topics()
}

/// Words and pairs of words.
#[derive(Default)]
struct Phrases {
    collected: Collected,
    /// For each word the pairs that it is part of.
    pairs: HashMap<String, BTreeSet<String>>,
    /// The words of all names, folded.
    names: BTreeSet<String>,
}

impl Phrases {
    fn add(&mut self, article: &Article, at: (Side, SentenceId), found: &SentenceEvidence) {
        let words: Vec<&Term> = found.terms.iter().filter(|term| is_word(article, found, term)).collect();
        for term in words.iter().filter(|term| stands_alone(article, term, &self.names)) {
            self.collected.add(&term.stem, article, at, term.span);
        }
        for pair in words.windows(2) {
            let [first, second] = pair else { continue };
            let between = Span::new(first.span.end, second.span.start.max(first.span.end));
            if article.text(between) == " " && first.band.min(second.band) == 0 {
                let key = format!("{} {}", first.stem, second.stem);
                for term in [first, second] {
                    self.pairs.entry(term.stem.to_string()).or_default().insert(key.clone());
                }
                self.collected.add(&key, article, at, first.span.union(second.span));
            }
        }
    }

    fn topics(self) -> Vec<Topic> {
        let Self { mut collected, pairs, .. } = self;
        collected.retain(|collected, key| {
            let count = collected.count(key);
            let only_in = |pair: &String| collected.count(pair) == count;
            count >= LEAST && !pairs.get(key).is_some_and(|pairs| pairs.iter().any(only_in))
        });
        let mut topics = collected.topics(TopicKind::Phrase);
        topics.truncate(MOST);
        topics
    }
}

/// Whether a word is a topic by itself: of a German text a noun, and no part of a name that is listed anyway.
fn stands_alone(article: &Article, term: &Term, names: &BTreeSet<String>) -> bool {
    let is_noun = article.language != Language::German || article.text(term.span).starts_with(char::is_uppercase);
    term.band == 0 && is_noun && term.stem.chars().count() >= LETTERS && !names.contains(&*term.stem)
}

/// Whether a term is a word of the language: no name, no number.
fn is_word(article: &Article, found: &SentenceEvidence, term: &Term) -> bool {
    let text = article.text(term.span);
    text.chars().all(|c| c.is_alphabetic() || c == '-') && !found.names.iter().any(|name| name.span.covers(term.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::evidence;
    use crate::text::{BlockKind, sample};

    fn labels(left: &[&str], right: &[&str]) -> Vec<String> {
        let article = |sentences: &[&str]| {
            let article = sample::article(&[(BlockKind::Paragraph, sentences.to_vec())]);
            Article { language: Language::English, ..article }
        };
        let articles = Pair::new(article(left), article(right));
        let found = articles.as_ref().map(evidence);
        phrases(articles.as_ref(), found.as_ref()).into_iter().map(|topic| topic.label).collect()
    }

    #[test]
    fn uncommon_words_that_come_twice_are_phrases_and_those_of_both_sides_come_first() {
        let left = ["The breakwater is rotten.", "A breakwater protects the oysters.", "Oysters are dear."];
        let right = ["They sell oysters.", "The lighthouse stays."];
        assert_eq!(labels(&left, &right), ["oysters", "breakwater"]);
    }

    #[test]
    fn a_word_that_comes_only_in_a_pair_is_not_listed_beside_it() {
        let left = ["They built a floating pontoon.", "The floating pontoon sank."];
        assert_eq!(labels(&left, &["Nothing is known."]), ["floating pontoon"]);
    }
}

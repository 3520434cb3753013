//! Which two of several articles to open first: those that share most facts.
//!
//! Aligning every pair would take longer than a reader should wait for a first screen, so what they share is guessed
//! first, in two steps, each slower and better than the one before: by the names and words that both have, each weighed
//! by how rare it is in the shelf's sentences (inverse document frequency), and by the likest partner of each sentence
//! ([`Outlines`]). Only the best pairs by that are aligned.

use std::collections::HashMap;

use super::outline::Outlines;
use super::shelf::{ArticleId, Comparison, Shelf};
use crate::align::{Alignment, Strength};
use crate::evidence::Evidence;
use crate::text::Pair;

/// Of more articles than this only the first are looked at; another pair is one key away.
const ARTICLES: usize = 64;
/// For this many pairs it is guessed what they share: all of eight articles.
const GUESSED: usize = 28;
/// This many are aligned: the best guess is not always the best pair.
const ALIGNED: usize = 2;
/// What more articles than this share is the story's subject and no fact of it.
const SUBJECT: usize = 8;

/// The comparison of the two articles of a shelf that share most facts, counted in firm links; the earlier ones of
/// equals. Nothing if there are fewer than two.
///
/// `align_all` gives the alignments of pairs, on as many threads as it likes: the reader has none.
pub fn closest(shelf: &Shelf, align_all: impl FnOnce(&[Pair<ArticleId>]) -> Vec<Alignment>) -> Option<Comparison> {
    let pairs = promising(shelf);
    let mut best: Option<(usize, Pair<ArticleId>, Alignment)> = None;
    for (pair, alignment) in pairs.iter().zip(align_all(&pairs)) {
        let firm = alignment.links.iter().filter(|link| link.strength == Strength::Firm).count();
        if best.as_ref().is_none_or(|(most, ..)| firm > *most) {
            best = Some((firm, *pair, alignment));
        }
    }
    best.map(|(_, pair, alignment)| Comparison::with(shelf, pair, alignment))
}

/// The pairs of a shelf that are worth aligning, in the order of its articles.
fn promising(shelf: &Shelf) -> Vec<Pair<ArticleId>> {
    let ids: Vec<ArticleId> = shelf.ids().take(ARTICLES).collect();
    let mut pairs = pairs(ids.len());
    if pairs.len() > ALIGNED {
        let found: Vec<&Evidence> = ids.iter().map(|id| shelf.get(*id).evidence()).collect();
        let shared = shared_weight(&found);
        keep_best(&mut pairs, GUESSED, |pair| shared.get(pair).copied().unwrap_or(0.0));
        let outlines = Outlines::new(&found);
        keep_best(&mut pairs, ALIGNED, |pair| outlines.shared(*pair));
    }
    pairs.into_iter().map(|[left, right]| Pair::new(ids[left], ids[right])).collect()
}

/// Keeps the `count` pairs of the greatest weight, in their order.
fn keep_best(pairs: &mut Vec<[usize; 2]>, count: usize, weight: impl Fn(&[usize; 2]) -> f64) {
    if pairs.len() > count {
        let mut weighed: Vec<(f64, [usize; 2])> = pairs.iter().map(|pair| (weight(pair), *pair)).collect();
        weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        *pairs = weighed.into_iter().take(count).map(|(_, pair)| pair).collect();
        pairs.sort_unstable();
    }
}

fn pairs(articles: usize) -> Vec<[usize; 2]> {
    (0..articles).flat_map(|left| (left + 1..articles).map(move |right| [left, right])).collect()
}

/// In how many sentences something stands, and in which articles.
#[derive(Debug, Default)]
struct Spread {
    sentences: usize,
    articles: Vec<usize>,
}

/// What each pair of articles shares, in weight.
fn shared_weight(found: &[&Evidence]) -> HashMap<[usize; 2], f64> {
    let mut shared = HashMap::new();
    let sentences: usize = found.iter().map(|evidence| evidence.sentences.len()).sum();
    // In the order of the words, so that equal sums are equal to the last bit whatever the hash.
    let mut spreads: Vec<_> = spreads(found).into_iter().collect();
    spreads.sort_unstable_by_key(|(word, _)| *word);
    for (_, spread) in spreads {
        if spread.articles.len() > SUBJECT {
            continue;
        }
        let weight = (sentences as f64 / spread.sentences as f64).ln();
        for (index, left) in spread.articles.iter().enumerate() {
            for right in spread.articles.iter().skip(index + 1) {
                *shared.entry([*left, *right]).or_insert(0.0) += weight;
            }
        }
    }
    shared
}

fn spreads<'a>(found: &[&'a Evidence]) -> HashMap<&'a str, Spread> {
    let mut spreads: HashMap<&str, Spread> = HashMap::new();
    for (article, evidence) in found.iter().enumerate() {
        for sentence in &evidence.sentences {
            let terms = sentence.terms.iter().map(|term| term.stem.as_str());
            for key in terms.chain(sentence.names.iter().map(|name| name.key.as_str())) {
                let spread = spreads.entry(key).or_default();
                spread.sentences += 1;
                if spread.articles.last() != Some(&article) {
                    spread.articles.push(article);
                }
            }
        }
    }
    spreads
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{courier, ledger};
    use super::*;
    use crate::text::{BlockKind, sample};

    fn chosen(shelf: &Shelf) -> Option<Pair<ArticleId>> {
        let align_all = |pairs: &[Pair<ArticleId>]| pairs.iter().map(|pair| shelf.align(*pair)).collect();
        closest(shelf, align_all).map(|comparison| comparison.articles)
    }

    #[test]
    fn the_two_accounts_of_one_event_are_closest() {
        let other =
            sample::article(&[(BlockKind::Paragraph, vec!["A comet was seen above the mountains last night."])]);
        let shelf = Shelf::new([other.into(), courier(), ledger()]);
        assert_eq!(chosen(&shelf), Some(Pair::new(ArticleId::new(1), ArticleId::new(2))));
    }

    #[test]
    fn of_many_articles_only_the_promising_pairs_are_compared() {
        let mut articles = Vec::new();
        for hour in 1..=9 {
            let text = format!("At {hour} a comet number {hour}{hour} was seen above mountain {hour}{hour}{hour}.");
            articles.push(sample::article(&[(BlockKind::Paragraph, vec![text])]).into());
        }
        articles.extend([courier(), ledger()]);
        let shelf = Shelf::new(articles);
        assert_eq!(promising(&shelf).len(), ALIGNED);
        assert_eq!(chosen(&shelf), Some(Pair::new(ArticleId::new(9), ArticleId::new(10))));
    }

    #[test]
    fn two_articles_are_opened_in_their_order_and_one_alone_is_no_pair() {
        let shelf = Shelf::new([ledger(), courier()]);
        assert_eq!(chosen(&shelf), Some(Pair::new(ArticleId::new(0), ArticleId::new(1))));
        assert_eq!(chosen(&Shelf::new([courier()])), None);
    }
}

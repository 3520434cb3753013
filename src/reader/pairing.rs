//! Which two of several articles to open first: those that share most facts.
//!
//! Aligning every pair would take longer than a reader should wait for a first screen, so what they share is guessed
//! first ([`Outlines`]), and only the best pairs by that are aligned. Copies and versions of one article share
//! everything and have little to compare: of those one is looked at, unless nothing else is there.

use super::outline::Outlines;
use super::shelf::{ArticleId, Comparison, Shelf};
use super::state::Reader;
use crate::align::{Alignment, Strength};
use crate::text::{Article, Pair};

/// Of more articles than this only the first are looked at: guessing takes a tenth of a millisecond for a pair, and
/// another article is one key away.
const ARTICLES: usize = 24;
/// Of a longer list only the first are put in the order of what they share: the list is to open at once.
const LISTED: usize = 100;
/// This many are aligned: the best guess is not always the best pair.
const ALIGNED: usize = 3;

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

impl Reader {
    /// The articles of the shelf, those first that seem to share most with the one on the other side.
    pub(super) fn by_share(&self, other: Option<ArticleId>) -> Vec<ArticleId> {
        let mut ids: Vec<ArticleId> = self.shelf.ids().collect();
        let Some(other) = other.filter(|_| ids.len() > 2) else { return ids };
        let looked_at: Vec<ArticleId> = ids.iter().copied().filter(|id| *id != other).take(LISTED).collect();
        let articles = std::iter::once(&other).chain(&looked_at).map(|id| &*self.shelf.get(*id).article);
        let outlines = Outlines::new(&articles.collect::<Vec<_>>());
        let mut shares: Vec<(f64, ArticleId)> =
            looked_at.iter().zip(1..).map(|(id, at)| (outlines.shared([0, at]), *id)).collect();
        shares.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let sorted: Vec<ArticleId> = shares.into_iter().map(|(_, id)| id).collect();
        ids.retain(|id| !sorted.contains(id));
        [sorted, ids].concat()
    }
}

/// The pairs of a shelf that are worth aligning, in the order of its articles.
fn promising(shelf: &Shelf) -> Vec<Pair<ArticleId>> {
    let mut ids = shelf.choice();
    ids.truncate(ARTICLES);
    let mut pairs = pairs(ids.len());
    if pairs.len() > ALIGNED {
        let articles: Vec<&Article> = ids.iter().map(|id| &*shelf.get(*id).article).collect();
        let outlines = Outlines::new(&articles);
        let mut guesses: Vec<_> = pairs.into_iter().map(|pair| (outlines.shared(pair), pair)).collect();
        guesses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        pairs = guesses.into_iter().take(ALIGNED).map(|(_, pair)| pair).collect();
        pairs.sort_unstable();
    }
    pairs.into_iter().map(|[left, right]| Pair::new(ids[left], ids[right])).collect()
}

fn pairs(articles: usize) -> Vec<[usize; 2]> {
    (0..articles).flat_map(|left| (left + 1..articles).map(move |right| [left, right])).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fixture::{courier, ledger};
    use super::*;
    use crate::edition::{digest, editions};
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
    fn two_copies_are_opened_only_where_nothing_else_is() {
        let shelf = |articles: Vec<Arc<Article>>| {
            let digests: Vec<_> = articles.iter().map(|article| digest(article)).collect();
            Shelf::new(articles).with_editions(editions(&digests))
        };
        let (copies, both) = (vec![courier(), courier()], vec![courier(), courier(), courier(), ledger()]);
        assert_eq!(chosen(&shelf(copies)), Some(Pair::new(ArticleId::new(0), ArticleId::new(1))));
        assert_eq!(chosen(&shelf(both)), Some(Pair::new(ArticleId::new(0), ArticleId::new(3))));
    }

    #[test]
    fn two_articles_are_opened_in_their_order_and_one_alone_is_no_pair() {
        let shelf = Shelf::new([ledger(), courier()]);
        assert_eq!(chosen(&shelf), Some(Pair::new(ArticleId::new(0), ArticleId::new(1))));
        assert_eq!(chosen(&Shelf::new([courier()])), None);
    }
}

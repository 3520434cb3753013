//! Which two of several articles to open first: those that share most facts.

use super::shelf::{ArticleId, Shelf};
use crate::align::{Strength, align};
use crate::text::Pair;

/// Up to this many articles every pair is compared; it is a matter of milliseconds.
const ALL_PAIRS: usize = 8;

/// The two articles of a shelf that share most facts, counted in firm links; the earlier ones if several do. Of many
/// articles only the first few are compared with each other: the reader must not wait for a choice that takes one key
/// to change. Nothing if there are fewer than two.
pub fn closest(shelf: &Shelf) -> Option<Pair<ArticleId>> {
    let ids: Vec<ArticleId> = shelf.ids().take(ALL_PAIRS).collect();
    let mut best: Option<(usize, Pair<ArticleId>)> = None;
    for (index, left) in ids.iter().enumerate() {
        for right in ids.iter().skip(index + 1) {
            let pair = Pair::new(*left, *right);
            let facts = firm_links(shelf, pair);
            if best.is_none_or(|(most, _)| facts > most) {
                best = Some((facts, pair));
            }
        }
    }
    best.map(|(_, pair)| pair)
}

fn firm_links(shelf: &Shelf, pair: Pair<ArticleId>) -> usize {
    let opened = pair.map(|id| shelf.get(id));
    let alignment = align(opened.map(|opened| &*opened.article), opened.map(|opened| opened.evidence()));
    alignment.links.iter().filter(|link| link.strength == Strength::Firm).count()
}

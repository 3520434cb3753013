//! Candidates: which pairs of sentences are worth a closer look.
//!
//! An inverted index over the rarer keys of one side answers for each sentence of the other which sentences share most
//! with it. Both sides ask, so that the outcome does not depend on which one is left. Cost: the sum over all shared
//! keys of how often they occur, bounded by [`COMMONEST`]; never sentences times sentences.

use std::collections::HashMap;

use crate::text::{Pair, Side};

use super::ground::Ground;
use super::space::Weighted;

/// For each sentence this many of the other side's are looked at.
const PARTNERS: usize = 12;

/// A key in more sentences of a side than this finds no candidates (it still counts in their features).
const COMMONEST: usize = 96;

/// The pairs of sentences worth a closer look, ordered by the left sentence, then by the right one.
pub(super) fn candidates(ground: &Ground) -> Vec<Pair<usize>> {
    let sentences = ground.related.sentences.as_ref().map(Vec::as_slice);
    let count = ground.related.frequency.len();
    let mut found: Vec<Pair<usize>> = Vec::new();
    for side in Side::BOTH {
        for (from, to) in partners(sentences[side], sentences[side.other()], count) {
            let at = Pair::new(from, to);
            found.push(if side == Side::Left { at } else { at.flip() });
        }
    }
    found.extend(identical(ground));
    found.sort_unstable();
    found.dedup();
    found
}

/// For each sentence of `from` those of `to` that share most with it.
fn partners(from: &[Vec<Weighted>], to: &[Vec<Weighted>], count: usize) -> Vec<(usize, usize)> {
    let index = Postings::new(to, count);
    let mut sums = vec![0u64; to.len()];
    let mut found = Vec::new();
    for (number, keys) in from.iter().enumerate() {
        let mut touched: Vec<u32> = Vec::new();
        for key in keys {
            let postings = index.of(key.key);
            if postings.len() > COMMONEST {
                continue;
            }
            for posting in postings {
                let sum = &mut sums[posting.key as usize];
                if *sum == 0 {
                    touched.push(posting.key);
                }
                *sum += u64::from(key.weight) * u64::from(posting.weight);
            }
        }
        let rank = |sentence: &u32| (u64::MAX - sums[*sentence as usize], *sentence);
        if touched.len() > PARTNERS {
            touched.select_nth_unstable_by_key(PARTNERS - 1, rank);
            let (best, _) = touched.split_at(PARTNERS);
            found.extend(best.iter().map(|sentence| (number, *sentence as usize)));
        } else {
            found.extend(touched.iter().map(|sentence| (number, *sentence as usize)));
        }
        touched.iter().for_each(|sentence| sums[*sentence as usize] = 0);
    }
    found
}

/// For each key the sentences that have it, as one flat list.
struct Postings {
    starts: Vec<u32>,
    /// `key` is the number of a sentence here.
    list: Vec<Weighted>,
}

impl Postings {
    fn new(sentences: &[Vec<Weighted>], count: usize) -> Self {
        let mut starts = vec![0u32; count + 1];
        for weighted in sentences.iter().flatten() {
            starts[weighted.key as usize + 1] += 1;
        }
        for key in 0..count {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut list = vec![Weighted { key: 0, weight: 0 }; starts[count] as usize];
        for (sentence, keys) in (0u32..).zip(sentences) {
            for weighted in keys {
                let slot = &mut next[weighted.key as usize];
                list[*slot as usize] = Weighted { key: sentence, weight: weighted.weight };
                *slot += 1;
            }
        }
        Self { starts, list }
    }

    fn of(&self, key: u32) -> &[Weighted] {
        let (start, end) = (self.starts[key as usize] as usize, self.starts[key as usize + 1] as usize);
        self.list.get(start..end).unwrap_or_default()
    }
}

/// Sentences that are the same to the letter, blanks aside: the first with the first, the second with the second.
pub(super) fn identical(ground: &Ground) -> Vec<Pair<usize>> {
    let spelled = |side: Side, index: usize| {
        let article = ground.articles[side];
        let words: Vec<&str> = article.sentences[index].span.of(&article.source.text).split_whitespace().collect();
        words.join(" ")
    };
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for index in 0..ground.len(Side::Left) {
        places.entry(spelled(Side::Left, index)).or_default().push(index);
    }
    let mut used: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for index in 0..ground.len(Side::Right) {
        let text = spelled(Side::Right, index);
        let Some(lefts) = places.get(&text) else { continue };
        let nth = used.entry(text).or_default();
        found.extend(lefts.get(*nth).map(|left| Pair::new(*left, index)));
        *nth += 1;
    }
    found
}

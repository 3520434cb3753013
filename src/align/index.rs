//! Candidates: which pairs of sentences are worth a closer look.
//!
//! An inverted index over the rarer keys of one side answers for each sentence of the other which sentences share most
//! with it. Both sides ask, so that the outcome does not depend on which one is left. Cost: the sum over all shared
//! keys of how often they occur, bounded by [`COMMONEST`]; never sentences times sentences.

use crate::text::{Pair, SentenceId, Side, are_long, both};

use super::ground::Ground;
use super::rows::Rows;
use super::space::Weighted;

/// For each sentence this many of the other side's are looked at.
const PARTNERS: usize = 10;

/// And this many by shared wording alone: a quotation may be made of the commonest words.
const PARTNERS_BY_WORDING: usize = 3;

/// A key in more sentences of a side than this finds no candidates (it still counts in their features).
const COMMONEST: usize = 96;

/// The pairs of sentences worth a closer look, ordered by the left sentence, then by the right one.
pub(super) fn candidates(ground: &Ground, identical: &[Pair<usize>]) -> Vec<Pair<usize>> {
    let by_words = || {
        let words = ground.words.sentences.as_ref().map(|side| side.iter().map(by_key).collect::<Rows<Keyed>>());
        partners_of_both(&words, ground.words.frequency.len(), PARTNERS)
    };
    let weigh = |key: &u32| Keyed { key: *key, weight: u32::from(ground.wording.weights[*key as usize]) };
    let by_wording = || {
        let rows = ground.wording.sentences.as_ref().map(|side| side.iter().map(|row| row.iter().map(weigh)).collect());
        partners_of_both(&rows, ground.wording.weights.len(), PARTNERS_BY_WORDING)
    };
    let (mut found, wording) = both(are_long(ground.articles), by_words, by_wording);
    found.extend(wording);
    found.extend(identical);
    found.sort_unstable();
    found.dedup();
    found
}

/// A key of a sentence, or a sentence of a key, with its weight.
#[derive(Debug, Clone, Copy)]
struct Keyed {
    key: u32,
    weight: u32,
}

/// The keys of a sentence, each once, as heavy as its heaviest.
fn by_key(row: &[Weighted]) -> Vec<Keyed> {
    let heaviest = |same: &[Weighted]| {
        let weight = same.iter().map(|weighted| u32::from(weighted.weight)).max()?;
        Some(Keyed { key: same.first()?.key, weight })
    };
    row.chunk_by(|a, b| a.key == b.key).filter_map(heaviest).collect()
}

/// For each sentence of either side its `most` best partners on the other.
fn partners_of_both(sentences: &Pair<Rows<Keyed>>, count: usize, most: usize) -> Vec<Pair<usize>> {
    let of = |side: Side| {
        let found = partners(&sentences[side], &sentences[side.other()], count, most);
        let pair = move |(from, to)| if side == Side::Left { Pair::new(from, to) } else { Pair::new(to, from) };
        found.into_iter().map(pair)
    };
    Side::BOTH.into_iter().flat_map(of).collect()
}

/// For each sentence of `from` the `most` of `to` that share most with it.
fn partners(from: &Rows<Keyed>, to: &Rows<Keyed>, count: usize, most: usize) -> Vec<(usize, usize)> {
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
        if touched.len() > most {
            touched.select_nth_unstable_by_key(most - 1, rank);
            let (best, _) = touched.split_at(most);
            found.extend(best.iter().map(|sentence| (number, *sentence as usize)));
        } else {
            found.extend(touched.iter().map(|sentence| (number, *sentence as usize)));
        }
        for sentence in touched {
            sums[sentence as usize] = 0;
        }
    }
    found
}

/// For each key the sentences that have it, as one flat list.
struct Postings {
    starts: Vec<u32>,
    /// `key` is the number of a sentence here.
    list: Vec<Keyed>,
}

impl Postings {
    fn new(sentences: &Rows<Keyed>, count: usize) -> Self {
        let mut starts = vec![0u32; count + 1];
        for weighted in sentences.items() {
            starts[weighted.key as usize + 1] += 1;
        }
        for key in 0..count {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut list = vec![Keyed { key: 0, weight: 0 }; starts[count] as usize];
        for (sentence, keys) in (0u32..).zip(sentences.iter()) {
            for weighted in keys {
                let slot = &mut next[weighted.key as usize];
                list[*slot as usize] = Keyed { key: sentence, weight: weighted.weight };
                *slot += 1;
            }
        }
        Self { starts, list }
    }

    fn of(&self, key: u32) -> &[Keyed] {
        let (start, end) = (self.starts[key as usize] as usize, self.starts[key as usize + 1] as usize);
        self.list.get(start..end).unwrap_or_default()
    }
}

/// Sentences with the same words in the same order; or, without words, with the same signs: the first with the first,
/// the second with the second.
pub(super) fn identical(ground: &Ground) -> Vec<Pair<usize>> {
    type Spelled<'a> = (&'a [u64], &'a str);
    let spelled = |side: Side, index: usize| -> Spelled {
        match ground.evidence[side].sentences[index].wording.as_slice() {
            [] => (&[], ground.articles[side].sentence_text(SentenceId::new(index)).trim()),
            wording => (wording, ""),
        }
    };
    let all = |side: Side| (0..ground.len(side)).map(move |index| (spelled(side, index), side, index));
    let mut places: Vec<_> = Side::BOTH.into_iter().flat_map(all).collect();
    places.sort_unstable();
    let pair_off = |same: &[(Spelled, Side, usize)]| {
        let (left, right) = same.split_at(same.partition_point(|(_, side, _)| *side == Side::Left));
        left.iter().zip(right).map(|((.., left), (.., right))| Pair::new(*left, *right)).collect::<Vec<_>>()
    };
    places.chunk_by(|a, b| a.0 == b.0).flat_map(pair_off).collect()
}

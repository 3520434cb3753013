//! Why two sentences are linked: every thing they share, with its place in either text, weightiest first.

use std::collections::BTreeSet;

use crate::evidence::{Kind, Quotation, SentenceEvidence};
use crate::segment::words;
use crate::text::{Pair, Side, Span, fold};

use super::claim::claims;
use super::ground::Ground;
use super::link::{Shared, Strength, Verdict};
use super::matching::paired;
use super::space::{UNIT, for_shared};
use super::value::compared;

/// What a value that both state adds, in the unit of a word's rarity.
const VALUE: f64 = 4.0;
/// What a shared quotation adds for each of its words.
const QUOTED_WORD: f64 = 0.5;
/// Quotations are shared if at least this part of the shorter one's words is.
const QUOTED_ALIKE: f64 = 0.6;
/// Fewer quoted words are a term, not a quotation.
const QUOTED_WORDS: usize = 3;

/// The evidence of a link. Values that differ are counted between firmly linked sentences only: elsewhere they may well
/// be values of different things.
pub(super) fn reasons(ground: &Ground, at: Pair<usize>, strength: Strength) -> Vec<Shared> {
    let sentences = ground.sentences(at);
    let mut found = values(sentences, strength);
    found.extend(names(ground, sentences));
    let named: Vec<Pair<Span>> = found.iter().map(|shared| shared.spans).collect();
    found.extend(terms(ground, at).into_iter().filter(|term| {
        let covered = |spans: &Pair<Span>| spans.left.covers(term.spans.left) && spans.right.covers(term.spans.right);
        !named.iter().any(covered)
    }));
    let quotations = quotations(ground, sentences);
    if strength == Strength::Firm {
        found.extend(claims(sentences, !quotations.is_empty()));
    }
    found.extend(quotations);
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| order(ground, a).cmp(&order(ground, b))));
    found
}

/// An order that does not depend on which side is left.
fn order<'a>(ground: &Ground<'a>, shared: &Shared) -> (Kind, &'a str, &'a str) {
    let Pair { left, right } = Pair::from_fn(|side| ground.articles[side].text(shared.spans[side]));
    (shared.kind, left.min(right), left.max(right))
}

fn values(sentences: Pair<&SentenceEvidence>, strength: Strength) -> Vec<Shared> {
    let counted =
        compared(sentences).into_iter().filter(|value| value.verdict == Verdict::Same || strength == Strength::Firm);
    let share = |value: super::value::Compared| Shared {
        kind: value.kind,
        verdict: value.verdict,
        spans: value.spans,
        weight: VALUE * value.telling,
    };
    counted.map(share).collect()
}

/// Names that share a word.
fn names(ground: &Ground, sentences: Pair<&SentenceEvidence>) -> Vec<Shared> {
    let names = sentences.map(|sentence| sentence.names.as_slice());
    let shared = |at: Pair<usize>| {
        let (left, right) = (&names.left[at.left].key, &names.right[at.right].key);
        let first = |(index, word): &(usize, &str)| !left.split(' ').take(*index).any(|other| other == *word);
        let words = left.split(' ').enumerate().filter(first);
        words.filter(|(_, word)| right.split(' ').any(|other| other == *word)).count()
    };
    let fits = |at| Some(shared(at) as u32).filter(|count| *count > 0);
    let share = |at: Pair<usize>| {
        let spans = Pair::new(names.left[at.left].span, names.right[at.right].span);
        Shared { kind: Kind::Name, verdict: Verdict::Same, spans, weight: shared(at) as f64 * ground.name_weight() }
    };
    paired(Pair::new(names.left.len(), names.right.len()), fits).into_iter().map(share).collect()
}

/// Words with the same stem, and words that are parts of each other; each shared key once, at its first places.
fn terms(ground: &Ground, at: Pair<usize>) -> Vec<Shared> {
    let keys = Pair::from_fn(|side| ground.words.sentences[side].row(at[side]));
    let mut found: Vec<Shared> = Vec::new();
    let mut shared: Vec<(u32, u32)> = Vec::new();
    for_shared(keys.left, keys.right, |a, b| shared.push((u32::MAX - u32::from(a.weight.min(b.weight)), a.key)));
    shared.sort_unstable();
    for (weight, key) in shared {
        let place = |side: Side| ground.place(side, at[side], key);
        let (Some(left), Some(right)) = (place(Side::Left), place(Side::Right)) else { continue };
        let spans = Pair::new(left, right);
        if !found.iter().any(|shared| shared.spans.left == left || shared.spans.right == right) {
            let weight = f64::from(u32::MAX - weight) / UNIT;
            found.push(Shared { kind: Kind::Term, verdict: Verdict::Same, spans, weight });
        }
    }
    found
}

/// Quotations that share most of their words.
fn quotations(ground: &Ground, sentences: Pair<&SentenceEvidence>) -> Vec<Shared> {
    if sentences.left.quotations.is_empty() || sentences.right.quotations.is_empty() {
        return Vec::new();
    }
    let read = |side: Side| {
        let quoted = |quotation: &Quotation| folded_words(ground.articles[side].text(quotation.span));
        sentences[side].quotations.iter().map(quoted).collect::<Vec<_>>()
    };
    let quoted = Pair::from_fn(read);
    let shared = |at: Pair<usize>| {
        let (left, right) = (&quoted.left[at.left], &quoted.right[at.right]);
        let common = left.intersection(right).count();
        let least = left.len().min(right.len());
        (common >= QUOTED_WORDS && common as f64 >= QUOTED_ALIKE * least as f64).then_some(common as u32)
    };
    let share = |at: Pair<usize>| {
        let spans = Pair::new(sentences.left.quotations[at.left].span, sentences.right.quotations[at.right].span);
        let weight = QUOTED_WORD * f64::from(shared(at).unwrap_or(0));
        Shared { kind: Kind::Quotation, verdict: Verdict::Same, spans, weight }
    };
    paired(quoted.as_ref().map(Vec::len), shared).into_iter().map(share).collect()
}

fn folded_words(text: &str) -> BTreeSet<String> {
    words(text).map(|(_, word)| fold(word).text).collect()
}

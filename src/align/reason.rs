//! Why two sentences are linked: every thing they share, with its place in either text, weightiest first.

use std::collections::BTreeSet;

use crate::evidence::{Concept, Kind, Quotation, SentenceEvidence, Term, name, opposite};
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
/// Of the keys that two sentences share only the weightiest are told: a "sentence" with more is a table or a list, and
/// nobody reads so many reasons.
const MOST_KEYS: usize = 128;
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
        concept: None,
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
        same(Kind::Name, spans, shared(at) as f64 * ground.name_weight())
    };
    paired(Pair::new(names.left.len(), names.right.len()), fits).into_iter().map(share).collect()
}

fn same(kind: Kind, spans: Pair<Span>, weight: f64) -> Shared {
    Shared { kind, verdict: Verdict::Same, concept: None, spans, weight }
}

/// Words with the same stem, words that are parts of each other and words that mean the same; each shared key once, at
/// its first places.
fn terms(ground: &Ground, at: Pair<usize>) -> Vec<Shared> {
    let keys = Pair::from_fn(|side| ground.words.sentences[side].row(at[side]));
    let mut found: Vec<Shared> = Vec::new();
    let mut shared: Vec<(u32, u32)> = Vec::new();
    for_shared(keys.left, keys.right, |a, b| shared.push((u32::MAX - u32::from(a.weight.min(b.weight)), a.key)));
    shared.sort_unstable();
    shared.truncate(MOST_KEYS);
    for (weight, key) in shared {
        let term = |side: Side| ground.term(side, at[side], key);
        let (Some(left), Some(right)) = (term(Side::Left), term(Side::Right)) else { continue };
        let (terms, spans) = (Pair::new(left, right), Pair::new(left.span, right.span));
        let is_told = found.iter().any(|told| told.spans.left == spans.left || told.spans.right == spans.right);
        if !is_told && !are_opposites(terms) {
            let concept = ground.concept(key).map(name);
            let kind = if concept.is_some() { Kind::Concept } else { Kind::Term };
            found.push(Shared { concept, ..same(kind, spans, f64::from(u32::MAX - weight) / UNIT) });
        }
    }
    found
}

/// Whether one word says the opposite of the other, whatever else both have in common: `schuldig` is a part of
/// `unschuldig`, but nobody would tell a reader that the two texts share it.
fn are_opposites(terms: Pair<&Term>) -> bool {
    let only = |side: Side| {
        let means = |side: Side, concept| terms[side].meanings.iter().any(|meaning| meaning.concept == concept);
        let own = terms[side].meanings.iter().map(|meaning| meaning.concept);
        own.filter(move |concept| !means(side.other(), *concept)).collect::<Vec<_>>()
    };
    let only = Pair::from_fn(only);
    let against = |concept: &Concept, side: Side| opposite(*concept).is_some_and(|other| only[side].contains(&other));
    only.left.iter().any(|concept| against(concept, Side::Right))
        || only.right.iter().any(|concept| against(concept, Side::Left))
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
        same(Kind::Quotation, spans, weight)
    };
    paired(quoted.as_ref().map(Vec::len), shared).into_iter().map(share).collect()
}

fn folded_words(text: &str) -> BTreeSet<String> {
    words(text).map(|(_, word)| fold(word).text).collect()
}

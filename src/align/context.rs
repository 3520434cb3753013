//! What two places in two sentences have in common: the words around them, by stem or by meaning.
//!
//! Two numbers are set against each other only if they measure the same thing. That cannot be read off the numbers; the
//! words around them tell it: `2.600 Stellen in Gefahr` and `3,600 posts at risk`.

use crate::evidence::{SentenceEvidence, Term};
use crate::text::{Pair, Span};

/// How far around a place words belong to it, in bytes: about eight words.
const REACH: usize = 60;

/// The weight of a word that both places have, by how common it is in the news: uncommon words first.
const WEIGHTS: [f64; 5] = [1.0, 0.2, 0.3, 0.5, 0.7];

/// A meaning that is less close than this is one of several.
const CLOSE: u8 = 8;

/// How much the surroundings of two places have in common: about the number of telling words.
pub(super) fn context(sentences: Pair<&SentenceEvidence>, places: Pair<Span>) -> f64 {
    let around = Pair::from_fn(|side| {
        let near = Span::new(places[side].start.saturating_sub(REACH), places[side].end + REACH);
        let apart = move |term: &&Term| near.covers(term.span) && !places[side].covers(term.span);
        sentences[side].terms.iter().filter(apart).collect::<Vec<_>>()
    });
    let mut shared = 0.0;
    let mut taken = vec![false; around.right.len()];
    for term in around.left {
        let Some(at) = (0..taken.len()).find(|at| !taken[*at] && alike(term, around.right[*at])) else { continue };
        taken[at] = true;
        let band = term.band.max(around.right[at].band);
        shared += WEIGHTS.get(usize::from(band)).copied().unwrap_or(1.0);
    }
    shared
}

/// Whether two words are the same or share a meaning.
pub(super) fn alike(left: &Term, right: &Term) -> bool {
    left.stem == right.stem || mean_alike(left, right)
}

fn mean_alike(left: &Term, right: &Term) -> bool {
    let close = |term: &Term, concept| {
        term.meanings.iter().any(|meaning| meaning.concept == concept && meaning.closeness >= CLOSE)
    };
    left.meanings.iter().any(|meaning| meaning.closeness >= CLOSE && close(right, meaning.concept))
}

/// The word that a quantity counts: the last one of its wording.
pub(super) fn counted(sentence: &SentenceEvidence, place: Span) -> Option<&Term> {
    sentence.terms.iter().find(|term| term.span.end == place.end && term.span.start > place.start)
}

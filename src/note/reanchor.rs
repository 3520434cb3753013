//! Finding a quotation again in an article that may have changed.
//!
//! In this order; the first that holds decides:
//!
//! 1. The article has the same hash and the quotation stands at the span: [`Found::Same`].
//! 2. The exact quotation stands in the article once: [`Found::Exact`].
//! 3. It stands there several times, and what stood around it singles one out: [`Found::Exact`].
//! 4. One place, and clearly only one, is worded like it and claims the same: [`Found::Moved`].
//! 5. [`Found::Orphan`].
//!
//! White space makes no difference: a text that was wrapped anew has not changed. A note is never guessed onto a place:
//! in texts about one event, sentences that differ in a number are the normal case, and a note on the wrong one is
//! worse than a note without a place. Four things follow. A quotation that had a double or a look-alike when it was
//! anchored ([`Anchor::lookalike`]) is found only where it is clearly closer than that, or where all of the context
//! agrees. A quotation that is no whole sentence any more must have its context on both sides. The runner-up counts
//! even if its claims rule it out. And likeness is no reason in languages whose numbers and negations this program
//! can't read.

use std::cell::OnceCell;
use std::ops::Range;

use super::anchor::{Anchor, SourceHash};
use super::claim::same_claims;
use super::plain::{Plain, squeeze};
use super::wording::{Likeness, Wording};
use crate::text::{Article, Language, Span};

/// How alike a place must be to be taken for the quotation, by itself.
const CLOSE: f64 = 0.85;

/// How much closer it must be than any other place, now and when the anchor was made.
const CLEARLY: f64 = 0.1;

/// Whether and how a quotation was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The article has not changed.
    Same(Span),
    /// The article is another or has changed; the very words are there, white space aside.
    Exact(Span),
    /// The words have changed a little, what they claim has not: to be shown as moved.
    Moved(Span),
    /// The very words stand in a text that has neither the hash nor the name nor the title of the annotated one: shared
    /// copy, or a renamed file. A hint, not the note's place; only [`places`](super::places) tells this.
    Elsewhere(Span),
    /// Not found, or not without guessing. The anchor still has the quotation.
    Orphan,
}

impl Found {
    /// Where the note belongs, if that is known.
    pub fn span(self) -> Option<Span> {
        match self {
            Self::Same(span) | Self::Exact(span) | Self::Moved(span) => Some(span),
            Self::Elsewhere(_) | Self::Orphan => None,
        }
    }
}

/// Finds the quotation of an anchor in an article.
pub fn reanchor(anchor: &Anchor, article: &Article) -> Found {
    Finder::new(article).find(anchor, &SourceHash::of(&article.source.text))
}

/// An article prepared for finding many quotations; what it takes is made when it is first needed.
#[derive(Debug)]
pub(super) struct Finder<'a> {
    article: &'a Article,
    plain: OnceCell<Plain>,
    wording: OnceCell<Wording>,
}

impl<'a> Finder<'a> {
    /// A finder for an article.
    pub(super) fn new(article: &'a Article) -> Self {
        Self { article, plain: OnceCell::new(), wording: OnceCell::new() }
    }

    /// Finds a quotation; `hash` is the article's.
    pub(super) fn find(&self, anchor: &Anchor, hash: &SourceHash) -> Found {
        let quote = squeeze(&anchor.quote);
        if quote.is_empty() {
            return Found::Orphan;
        }
        if anchor.hash == *hash && squeeze(self.article.text(anchor.span)) == quote {
            return Found::Same(anchor.span);
        }
        self.exact(anchor, &quote).unwrap_or_else(|| self.close(anchor, &quote))
    }

    /// Finds the very words of a quotation, whatever article they were taken from.
    pub(super) fn find_words(&self, anchor: &Anchor) -> Option<Span> {
        self.exact(anchor, &squeeze(&anchor.quote)).and_then(Found::span)
    }

    /// The quotation stands in the article word for word: where, or that it can't be told where. Nothing if it doesn't.
    fn exact(&self, anchor: &Anchor, quote: &str) -> Option<Found> {
        let ranges = self.plain().occurrences(quote);
        let candidates = ranges.iter().map(|range| Candidate::new(self.plain(), range, anchor));
        let candidates: Vec<_> = candidates.filter(|it| it.fits_wholly() || self.is_whole(it.span)).collect();
        let single = match candidates.as_slice() {
            [] => return None,
            [only] if anchor.lookalike < 100 => Some(only),
            several => singled_out(several, anchor.lookalike < 100),
        };
        Some(single.map_or(Found::Orphan, |it| Found::Exact(it.span)))
    }

    /// Whether a span begins and ends where sentences do.
    fn is_whole(&self, span: Span) -> bool {
        let sentences = &self.article.sentences;
        sentences.binary_search_by_key(&span.start, |sentence| sentence.span.start).is_ok()
            && sentences.binary_search_by_key(&span.end, |sentence| sentence.span.end).is_ok()
    }

    /// The one place that is worded like the quotation and claims the same.
    fn close(&self, anchor: &Anchor, quote: &str) -> Found {
        if self.article.language == Language::Other {
            return Found::Orphan;
        }
        let alike = self.wording().alike(quote, CLOSE - CLEARLY);
        let Some(best) = alike.iter().max_by(|a, b| a.score.total_cmp(&b.score)) else { return Found::Orphan };
        let apart = |other: &&Likeness| other.span.intersection(best.span).is_none();
        let second = alike.iter().filter(apart).map(|other| other.score).fold(0.0, f64::max);
        let rival = second.max(f64::from(anchor.lookalike) / 100.0);
        let clear = best.score >= CLOSE && best.score - rival >= CLEARLY;
        if clear && same_claims(quote, self.article.text(best.span)) { Found::Moved(best.span) } else { Found::Orphan }
    }

    fn plain(&self) -> &Plain {
        self.plain.get_or_init(|| Plain::new(self.article))
    }

    fn wording(&self) -> &Wording {
        self.wording.get_or_init(|| Wording::new(self.article))
    }
}

/// A place where the exact quotation stands, and how well it fits between its neighbours.
struct Candidate {
    span: Span,
    /// How many characters before and after it are those of the anchor's context, counted from the quotation.
    fits: [usize; 2],
    /// Whether that is all of the context, before and after.
    full: [bool; 2],
}

impl Candidate {
    fn new(plain: &Plain, range: &Range<usize>, anchor: &Anchor) -> Self {
        let [before, after] = plain.around(range);
        let [prefix, suffix] = [squeeze(&anchor.prefix), squeeze(&anchor.suffix)];
        let fits = [common(before.chars().rev(), prefix.chars().rev()), common(after.chars(), suffix.chars())];
        // No context means the article's edge; there the neighbour must be missing too.
        let full = [
            if prefix.is_empty() { before.is_empty() } else { fits[0] == prefix.chars().count() },
            if suffix.is_empty() { after.is_empty() } else { fits[1] == suffix.chars().count() },
        ];
        Self { span: plain.origin(range), fits, full }
    }

    fn fits_wholly(&self) -> bool {
        self.full == [true, true]
    }

    /// Whether this one fits at least as well as another on both sides, and better on one.
    fn fits_better(&self, other: &Self) -> bool {
        self.fits[0] >= other.fits[0] && self.fits[1] >= other.fits[1] && self.fits != other.fits
    }
}

/// How many characters are the same from the start.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

/// The one candidate that the context singles out. The quotation stood in the article once (`was_single`): then one
/// full side suffices if no other candidate fits better on either. Otherwise the annotated one may be gone while its
/// double is still there, and all of the context must agree.
fn singled_out(candidates: &[Candidate], was_single: bool) -> Option<&Candidate> {
    let mut whole = candidates.iter().filter(|it| it.fits_wholly());
    match (whole.next(), whole.next()) {
        (Some(single), None) => Some(single),
        (None, _) if was_single => candidates.iter().find(|it| {
            let others = || candidates.iter().filter(|other| other.span != it.span);
            it.full.contains(&true) && others().all(|other| it.fits_better(other))
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

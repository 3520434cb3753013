//! A comparison with the reader's decisions in force.
//!
//! What was found is kept beside what is shown as long as anything is decided: each decision makes the shown links anew
//! from it, which takes no new alignment, and the last one that is taken back gives the found ones back as they were.

use std::collections::HashMap;

use super::shelf::{Comparison, Shelf};
use crate::align::{Alignment, relations_between};
use crate::decision::{Decision, Judged, Rulings, apply, rulings};
use crate::text::{Pair, SentenceId};

/// What the reader has decided about two articles.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// The links that were found, if others are shown.
    found: Option<Alignment>,
    rulings: Rulings,
    /// How sentences relate that were not linked firmly, and why: asked once, for it takes a look at both articles.
    judged: HashMap<Pair<SentenceId>, Judged>,
}

impl Comparison {
    /// The same with the decisions in force that are about the two articles.
    #[must_use]
    pub fn decided(mut self, from: &Shelf, decisions: &[Decision]) -> Self {
        let texts = self.articles.map(|id| from.get(id).article.clone());
        let rulings = rulings(decisions, texts.as_ref().map(|text| &**text));
        if rulings != self.hand.rulings {
            self.rule(from, rulings);
        }
        self
    }

    /// What is decided about sentences of the two articles.
    pub(super) fn rulings(&self) -> &Rulings {
        &self.hand.rulings
    }

    /// Puts other rulings in force.
    pub(super) fn rule(&mut self, from: &Shelf, rulings: Rulings) {
        let found = self.hand.found.take().unwrap_or_else(|| std::mem::take(&mut self.alignment));
        let mut judged = std::mem::take(&mut self.hand.judged);
        if rulings.is_empty() {
            *self = Self::with(from, self.articles, found);
            self.hand.judged = judged;
            return;
        }
        let shown = apply(&found, &rulings, |at| judge(from, self.articles, at, &mut judged));
        *self = Self::with(from, self.articles, shown);
        self.hand = Hand { found: Some(found), rulings, judged };
    }
}

/// How sentences relate, as far as it is not known yet.
fn judge(
    shelf: &Shelf,
    articles: Pair<super::ArticleId>,
    at: &[Pair<SentenceId>],
    known: &mut HashMap<Pair<SentenceId>, Judged>,
) -> Vec<Judged> {
    let unknown: Vec<_> = at.iter().copied().filter(|at| !known.contains_key(at)).collect();
    if !unknown.is_empty() {
        let opened = articles.map(|id| shelf.get(id));
        let (texts, evidence) = (opened.map(|opened| &*opened.article), opened.map(|opened| opened.evidence()));
        known.extend(unknown.iter().copied().zip(relations_between(texts, evidence, &unknown)));
    }
    at.iter().filter_map(|at| known.get(at).cloned()).collect()
}

//! A comparison with the reader's decisions in force.
//!
//! What was found is kept beside what is shown as long as anything is decided: each decision makes the shown links anew
//! from it, which takes no new alignment, and the last one that is taken back gives the found ones back as they were.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::shelf::{ArticleId, Comparison, Shelf};
use crate::align::{Alignment, Basis, Ruling, relations_on};
use crate::decision::{Decision, Judged, Rulings, apply, rulings};
use crate::text::{Pair, SentenceId, are_long, both};

/// What the reader has decided about two articles.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// The links that were found, if others are shown.
    found: Option<Alignment>,
    rulings: Rulings,
    /// How sentences relate that were not linked firmly, and why: asked once, for it takes a look at both articles.
    judged: HashMap<Pair<SentenceId>, Judged>,
    /// What that look needs of the whole articles.
    basis: OnceCell<Basis>,
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

    /// A decision about two sentences of the articles.
    pub(super) fn decision(&self, from: &Shelf, at: Pair<SentenceId>, ruling: Option<Ruling>) -> Decision {
        let opened = self.articles.map(|id| from.get(id));
        let articles = opened.map(|opened| &*opened.article);
        // Where nobody has asked yet it takes two threads not to make a pause that one would feel.
        let (left, right) = both(are_long(articles), || opened.left.footing(), || opened.right.footing());
        Decision::on(&Pair::new(left, right), articles, at, ruling)
    }

    /// Finds out what a decision is made with, so that the first one makes no pause: for long articles, before they are
    /// shown as compared.
    pub fn prepare(&self, from: &Shelf) {
        self.hand
            .basis
            .get_or_init(|| Basis::new(self.articles.map(|id| from.get(id)).map(|opened| opened.evidence())));
    }

    /// Puts other rulings in force.
    pub(super) fn rule(&mut self, from: &Shelf, rulings: Rulings) {
        let mut hand = std::mem::take(&mut self.hand);
        let found = hand.found.take().unwrap_or_else(|| std::mem::take(&mut self.alignment));
        if rulings.is_empty() {
            *self = Self::with(from, self.articles, found);
        } else {
            let shown = apply(&found, &rulings, |at| hand.judge(from, self.articles, at));
            *self = Self::with(from, self.articles, shown);
            hand.found = Some(found);
        }
        self.hand = Hand { rulings, ..hand };
    }
}

impl Hand {
    /// How sentences relate, as far as it is not known yet.
    fn judge(&mut self, from: &Shelf, articles: Pair<ArticleId>, at: &[Pair<SentenceId>]) -> Vec<Judged> {
        let unknown: Vec<_> = at.iter().copied().filter(|at| !self.judged.contains_key(at)).collect();
        if !unknown.is_empty() {
            let opened = articles.map(|id| from.get(id));
            let (texts, evidence) = (opened.map(|opened| &*opened.article), opened.map(|opened| opened.evidence()));
            let basis = self.basis.get_or_init(|| Basis::new(evidence));
            self.judged.extend(unknown.iter().copied().zip(relations_on(basis, texts, evidence, &unknown)));
        }
        at.iter().filter_map(|at| self.judged.get(at).cloned()).collect()
    }
}

//! A decision: two sentences and what the reader says of them.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::align::{Relation, Ruling, Shared};
use crate::note::{Anchor, Footing, SourceHash};
use crate::text::{Article, Pair, SentenceId, Side, Span, are_long, both};

/// A decision about two sentences, wherever their articles are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The sentences. Which of them was on the left says nothing.
    pub sentences: Pair<Anchor>,
    /// What was decided; nothing if an earlier decision is taken back.
    pub ruling: Option<Ruling>,
}

/// What is decided about two articles, by the numbers of their sentences.
pub type Rulings = BTreeMap<Pair<SentenceId>, Ruling>;

/// How two sentences relate that tell the same fact, and why.
pub type Judged = (Relation, Vec<Shared>);

/// The names of two sentences, the same whichever of them was on the left.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key([(SourceHash, Span, String); 2]);

impl Decision {
    /// A decision about a sentence of either article.
    pub fn new(articles: Pair<&Article>, sentences: Pair<SentenceId>, ruling: Option<Ruling>) -> Self {
        Self::on(&articles.map(Footing::new), articles, sentences, ruling)
    }

    /// The same, with what is known of the articles.
    pub fn on(
        footings: &Pair<impl Borrow<Footing> + Sync>,
        articles: Pair<&Article>,
        sentences: Pair<SentenceId>,
        ruling: Option<Ruling>,
    ) -> Self {
        let span = |side: Side| articles[side].sentence(sentences[side]).span;
        let anchor = |side: Side| Anchor::on(footings[side].borrow(), articles[side], span(side));
        // An anchor looks for look-alikes in the whole article.
        let (left, right) = both(are_long(articles), || anchor(Side::Left), || anchor(Side::Right));
        Self { sentences: Pair::new(left, right), ruling }
    }

    /// What it is about.
    pub(super) fn key(&self) -> Key {
        let name = |anchor: &Anchor| (anchor.hash.clone(), anchor.span, anchor.quote.clone());
        let Pair { left, right } = self.sentences.as_ref().map(name);
        let is_ordered = (left.0.as_str(), left.1, &left.2) <= (right.0.as_str(), right.1, &right.2);
        Key(if is_ordered { [left, right] } else { [right, left] })
    }
}

/// Adds a decision to those that were made before, in place of what was decided about the same sentences.
pub fn remember(decisions: &mut Vec<Decision>, decision: Decision) {
    let key = decision.key();
    decisions.retain(|earlier| earlier.key() != key);
    decisions.push(decision);
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, decision};
    use super::*;

    #[test]
    fn a_later_decision_about_the_same_sentences_takes_the_place_of_the_earlier_one_in_either_order() {
        let articles = Pair::new(article("One. Two."), article("Uno. Due."));
        let articles = articles.as_ref();
        let mut decisions = vec![decision(articles, [0, 0], Some(Ruling::Confirmed))];
        remember(&mut decisions, decision(articles, [1, 1], Some(Ruling::Confirmed)));
        remember(&mut decisions, decision(articles.flip(), [0, 0], None));
        assert_eq!(decisions.iter().map(|it| it.ruling).collect::<Vec<_>>(), [Some(Ruling::Confirmed), None]);
        assert_eq!(decisions[1].sentences.left.quote, "Uno.");
    }
}

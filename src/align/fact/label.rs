//! What a fact is called: the part of one of its sentences that holds most of what its sentences share.
//!
//! Every shared thing weighs as in the evidence of the link, once for each firm link that it holds together: rare
//! things weigh more, and so do those that most members share. The label is the clause with the weightiest things; of
//! a clause too long it is as many words as have room, not torn out of a name or a value.

use std::collections::BTreeMap;

use serde::Serialize;

use super::clause::{Piece, pieces};
use super::table::{Member, renumbered};
use super::web::Tie;
use crate::align::Strength;
use crate::evidence::{Evidence, SentenceEvidence};
use crate::text::{Article, Span, cells, visible};

/// The name of a fact, in the words of one of the articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    /// One line of visible text, at most 60 cells.
    pub text: String,
    /// The sentence that it was taken from.
    pub from: Member,
    /// Where it stands in the source of that article.
    pub span: Span,
}

/// The label of `members`, which `ties` hold together; their articles are numbered by `order`.
pub(super) fn label(
    articles: &[&Article],
    evidence: &[&Evidence],
    order: &[usize],
    members: &[Member],
    ties: &[([Member; 2], Tie)],
) -> Label {
    let weights = weights(ties);
    let none = (BTreeMap::new(), SentenceEvidence::default());
    let best = |member: &Member| {
        let from = renumbered(order, *member);
        let found = evidence.get(from.article).and_then(|evidence| evidence.sentences.get(from.sentence.index()));
        let found = found.unwrap_or(&none.1);
        let shared = weights.get(member).unwrap_or(&none.0);
        let article = articles[from.article];
        let pieces = pieces(article, article.sentence(from.sentence).span, found);
        let weighed = pieces.into_iter().map(|piece| (weight(shared, piece.span), piece));
        let piece = weighed.reduce(|best, next| if is_better(&next, &best) { next } else { best });
        let (weight, piece) = piece.unwrap_or_else(|| (0.0, Piece::empty(article.sentence(from.sentence).span)));
        (found.data, weight, piece, from)
    };
    let told = members.iter().map(best);
    let best = told.reduce(|best, next| {
        let better = (best.0 && !next.0) || best.0 == next.0 && is_better(&(next.1, next.2), &(best.1, best.2));
        if better { next } else { best }
    });
    let (_, _, piece, from) = best.expect("a fact has members");
    Label { text: line(articles[from.article].text(piece.span)), from, span: piece.span }
}

/// Weightier, then a clause rather than a part of one, then shorter.
fn is_better((weight, piece): &(f64, Piece), (than, other): &(f64, Piece)) -> bool {
    let by_weight = weight.total_cmp(than);
    by_weight.then(piece.whole.cmp(&other.whole)).then(other.cells.cmp(&piece.cells)).is_gt()
}

/// What each place in each member weighs.
fn weights(ties: &[([Member; 2], Tie)]) -> BTreeMap<Member, BTreeMap<Span, f64>> {
    let mut weights: BTreeMap<Member, BTreeMap<Span, f64>> = BTreeMap::new();
    for (at, tie) in ties.iter().filter(|(_, tie)| tie.link.strength == Strength::Firm) {
        for (member, side) in at.iter().zip(tie.sides()) {
            let places = weights.entry(*member).or_default();
            for shared in &tie.link.evidence {
                *places.entry(shared.spans[side]).or_default() += shared.weight;
            }
        }
    }
    weights
}

fn weight(shared: &BTreeMap<Span, f64>, piece: Span) -> f64 {
    shared.iter().filter(|(span, _)| piece.covers(**span)).map(|(_, weight)| weight).sum()
}

/// The text as one visible line.
fn line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many cells the text takes as a label.
pub(super) fn width(text: &str) -> usize {
    cells(&line(text))
}

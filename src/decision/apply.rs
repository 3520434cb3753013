//! What is shown of an alignment once the reader has decided.
//!
//! What was found is never changed: from it and the rulings the links are made anew, so that taking a ruling back gives
//! the very links that were there before. A rejected link stays among the candidates of its sentences, at the end; a
//! confirmed one is firm, with the score that it was found with. What the reader links by hand, or has confirmed and is
//! found no more, has the score 1.

use super::decision::{Judged, Rulings};
use crate::align::{Alignment, CERTAIN, Link, Relation, Ruling, Strength};
use crate::text::{Pair, SentenceId};

/// The links with the rulings in force. `judge` tells how sentences relate that were not linked firmly before, and why:
/// values that differ are counted between firm links only. Rulings about sentences that there are none of are ignored.
pub fn apply(
    found: &Alignment,
    rulings: &Rulings,
    judge: impl FnOnce(&[Pair<SentenceId>]) -> Vec<Judged>,
) -> Alignment {
    if rulings.is_empty() {
        return found.clone();
    }
    let mut links = found.links.clone();
    let mut rest = rulings.clone();
    rest.retain(|at, _| at.zip(found.sentences()).map(|(id, count)| id.index() < count) == Pair::new(true, true));
    let mut unjudged = Vec::new();
    for (index, link) in links.iter_mut().enumerate() {
        let Some(ruling) = rest.remove(&link.sentences) else { continue };
        if ruling != Ruling::Rejected && link.strength == Strength::Possible {
            unjudged.push(index);
        }
        put(link, ruling);
    }
    for (at, ruling) in rest.into_iter().filter(|(_, ruling)| *ruling != Ruling::Rejected) {
        unjudged.push(links.len());
        links.push(made(at, ruling));
    }
    let at: Vec<_> = unjudged.iter().map(|index| links[*index].sentences).collect();
    let judged = if at.is_empty() { Vec::new() } else { judge(&at) };
    for (index, (relation, evidence)) in unjudged.into_iter().zip(judged) {
        let link = &mut links[index];
        link.evidence = evidence;
        link.relation = link.decided.and_then(Ruling::relation).unwrap_or(relation);
    }
    found.with_links(links)
}

/// Puts a ruling in force on a link that was found.
fn put(link: &mut Link, ruling: Ruling) {
    link.strength = if ruling == Ruling::Rejected { Strength::Possible } else { Strength::Firm };
    link.relation = ruling.relation().unwrap_or(link.relation);
    link.decided = Some(ruling);
}

/// A link that was not found; how it relates is judged next.
fn made(sentences: Pair<SentenceId>, ruling: Ruling) -> Link {
    let relation = ruling.relation().unwrap_or(Relation::Agrees);
    let decided = Some(ruling);
    Link { sentences, score: CERTAIN, strength: Strength::Firm, relation, evidence: Vec::new(), decided }
}

#[cfg(test)]
mod tests;

//! What an alignment gets wrong, in words: the strong pairs that are no firm link, and the firm links that are no pair.

use std::fmt::Write as _;

use diptych::align::{Alignment, Link, Shared, Strength, Weights};
use diptych::text::{Pair, SentenceId, Side, Span};

use crate::gold::Case;
use crate::tally::aligned;

/// The faults of a case that is aligned with `weights`, as text to read.
pub(crate) fn faults(case: &Case, weights: &Weights) -> String {
    let mut text = String::new();
    for (left, right) in &case.compared {
        let articles = Pair::new(*left, *right);
        let alignment = aligned(&case.accounts[*left], &case.accounts[*right], weights);
        for (at, told) in case.between(articles).filter(|(_, told)| told.strong) {
            let link = alignment.links.iter().find(|link| link.sentences == at);
            if link.is_none_or(|link| link.strength != Strength::Firm) {
                let score = link.map_or(0.0, |link| link.score);
                let rank = Side::BOTH.map(|side| rank(&alignment, side, at));
                write(&mut text, case, articles, at, &format!("missed {score:.2} rank {rank:?} {}", told.fact));
                text.push_str(&link.map_or_else(String::new, |link| reasons(case, articles, link)));
            }
        }
        for link in alignment.links.iter().filter(|link| link.strength == Strength::Firm) {
            if case.told_between(articles, link.sentences).is_none() {
                write(&mut text, case, articles, link.sentences, &format!("wrong {:.2}", link.score));
                text.push_str(&reasons(case, articles, link));
            }
        }
    }
    text
}

/// What a link is made for.
fn reasons(case: &Case, articles: Pair<usize>, link: &Link) -> String {
    let word = |side: Side, span: Span| case.accounts[articles[side]].article.text(span);
    let reason = |shared: &Shared| {
        let (left, right) = (word(Side::Left, shared.spans.left), word(Side::Right, shared.spans.right));
        format!("{left}~{right} {:.1}", shared.weight)
    };
    format!("    [{}]\n", link.evidence.iter().map(reason).collect::<Vec<_>>().join(", "))
}

/// At which place, from 1, the pair is among the links of one of its sentences; 0 if it is none.
fn rank(alignment: &Alignment, side: Side, at: Pair<SentenceId>) -> usize {
    let links = alignment.links_of(side, at[side]);
    links.iter().position(|id| alignment.link(*id).sentences == at).map_or(0, |place| place + 1)
}

fn write(text: &mut String, case: &Case, articles: Pair<usize>, at: Pair<SentenceId>, what: &str) {
    let _ = writeln!(text, "{} {what}", case.name);
    for side in Side::BOTH {
        let sentence = case.accounts[articles[side]].article.sentence_text(at[side]);
        let _ = writeln!(text, "    {}.{} {}", articles[side], at[side].index(), sentence.replace('\n', " "));
    }
}

//! The facts of a set of articles, the rows of the fact table.

use std::cmp::Reverse;

use serde::Serialize;

use super::group::groups;
use super::label::{Label, label};
use super::web::{Tie, Web, order};
use crate::align::{Alignment, Relation, Strength};
use crate::evidence::Evidence;
use crate::text::{Article, SentenceId};

/// A sentence of one of several articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Member {
    /// The number of its article, from 0.
    pub article: usize,
    /// The sentence.
    pub sentence: SentenceId,
}

/// Sentences of two or more articles that tell one thing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// What it is about.
    pub label: Label,
    /// The sentences in the order of the articles, each once. Each has a firm link to another one.
    pub members: Vec<Member>,
    /// How many articles tell it; at least two.
    pub articles: usize,
    /// Differs if a firm link among the members does, verbatim if all of them are, otherwise agrees.
    pub relation: Relation,
    /// The mean score of all links among the members, 0 to 1.
    pub score: f64,
}

/// The facts that `articles` tell in common, by their `evidence` (one for each article) and the `alignments` of pairs
/// of them, given by their numbers; not every pair needs to be aligned. What most articles tell comes first, then what
/// is surest. The order of the articles and of the alignments makes no difference but in the members' numbers.
pub fn facts(articles: &[&Article], evidence: &[&Evidence], alignments: &[(usize, usize, &Alignment)]) -> Vec<Fact> {
    let order = order(articles);
    let web = Web::new(articles, &order, alignments);
    let tell = |members: Vec<Member>| {
        let fact = fact(articles, evidence, &order, &web, &members);
        (members, fact)
    };
    let mut facts: Vec<(Vec<Member>, Fact)> = groups(&web).into_iter().map(tell).collect();
    facts.sort_by(|(a, one), (b, other)| {
        Reverse(one.articles)
            .cmp(&Reverse(other.articles))
            .then(other.score.total_cmp(&one.score))
            .then_with(|| a.cmp(b))
    });
    facts.into_iter().map(|(_, fact)| fact).collect()
}

/// The members of the facts alone, in no particular order: to name facts costs many times what it costs to find them.
pub fn told_together(articles: &[&Article], alignments: &[(usize, usize, &Alignment)]) -> Vec<Vec<Member>> {
    let order = order(articles);
    let web = Web::new(articles, &order, alignments);
    groups(&web).iter().map(|members| numbered(&order, members)).collect()
}

/// The fact of `members`, whose articles are numbered by `order`.
fn fact(articles: &[&Article], evidence: &[&Evidence], order: &[usize], web: &Web, members: &[Member]) -> Fact {
    let ties = ties(web, members);
    let firm: Vec<_> = ties.iter().map(|(_, tie)| tie.link).filter(|link| link.strength == Strength::Firm).collect();
    let relation = if firm.iter().any(|link| link.relation == Relation::Differs) {
        Relation::Differs
    } else if firm.iter().all(|link| link.relation == Relation::Verbatim) {
        Relation::Verbatim
    } else {
        Relation::Agrees
    };
    let score = ties.iter().map(|(_, tie)| tie.link.score).sum::<f64>() / ties.len().max(1) as f64;
    let label = label(articles, evidence, order, members, &ties);
    let members = numbered(order, members);
    let mut told: Vec<usize> = members.iter().map(|member| member.article).collect();
    told.dedup();
    Fact { label, members, articles: told.len(), relation, score }
}

/// Members by the articles' own numbers, in their order.
fn numbered(order: &[usize], members: &[Member]) -> Vec<Member> {
    let mut members: Vec<Member> = members.iter().map(|member| renumbered(order, *member)).collect();
    members.sort_unstable();
    members
}

/// A member by the article's own number.
pub(super) fn renumbered(order: &[usize], member: Member) -> Member {
    Member { article: order[member.article], ..member }
}

/// All links among members, in order.
fn ties<'a>(web: &Web<'a>, members: &[Member]) -> Vec<([Member; 2], Tie<'a>)> {
    let pairs = members.iter().enumerate().flat_map(|(at, a)| members.iter().skip(at + 1).map(|b| [*a, *b]));
    pairs.filter_map(|at| web.tie(at[0], at[1]).map(|tie| (at, tie))).collect()
}

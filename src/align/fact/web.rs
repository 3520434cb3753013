//! All links between all articles in one net, in an order that the order of the files has no part in.

use std::collections::{HashMap, HashSet};

use super::table::Member;
use crate::align::{Alignment, Link, Strength};
use crate::text::{Article, Pair, Side};

/// The order of articles by what they say and how they are called; the first of equal ones first.
pub(super) fn order(articles: &[&Article]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_key(|index| (articles[*index].source.text.as_str(), articles[*index].source.name.as_str()));
    order
}

/// A link in the net. `flipped` says that its right sentence is the smaller member.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie<'a> {
    /// The link as the alignment has it.
    pub(super) link: &'a Link,
    flipped: bool,
}

impl Tie<'_> {
    /// The side of the alignment that the smaller, then that the larger member is on.
    pub(super) fn sides(self) -> [Side; 2] {
        if self.flipped { [Side::Right, Side::Left] } else { Side::BOTH }
    }
}

/// Every link, by its two members. Articles are numbered by [`order`].
#[derive(Debug, Default)]
pub(super) struct Web<'a> {
    ties: HashMap<[Member; 2], Tie<'a>>,
    aligned: HashSet<[usize; 2]>,
    /// Members of the firm links, best score first.
    pub(super) firm: Vec<[Member; 2]>,
}

impl<'a> Web<'a> {
    /// The net of `alignments`, whose articles are numbers in `articles`, of which `order` is the order. What is linked
    /// outside of the articles is left out; of two links between the same sentences the better one counts.
    pub(super) fn new(articles: &[&Article], order: &[usize], alignments: &[(usize, usize, &'a Alignment)]) -> Self {
        let mut rank = vec![0; order.len()];
        for (place, index) in order.iter().enumerate() {
            rank[*index] = place;
        }
        let mut web = Self::default();
        for (left, right, alignment) in alignments {
            let of = Pair::new(*left, *right);
            let (Some(a), Some(b)) = (rank.get(of.left), rank.get(of.right)) else { continue };
            if a != b {
                web.aligned.insert([*a.min(b), *a.max(b)]);
                let counts = of.map(|index| articles[index].sentences.len());
                alignment.links.iter().for_each(|link| web.add(Pair::new(*a, *b), counts, link));
            }
        }
        web.firm = web.ties.iter().filter(|(_, tie)| tie.link.strength == Strength::Firm).map(|(at, _)| *at).collect();
        let score = |at: &[Member; 2]| web.ties[at].link.score;
        web.firm.sort_unstable_by(|a, b| score(b).total_cmp(&score(a)).then(a.cmp(b)));
        web
    }

    fn add(&mut self, of: Pair<usize>, counts: Pair<usize>, link: &'a Link) {
        let Pair { left, right } = link.sentences;
        // A link that the reader rejected joins nothing, not even beside another one.
        if left.index() >= counts.left || right.index() >= counts.right || link.is_rejected() {
            return;
        }
        let at = [Member { article: of.left, sentence: left }, Member { article: of.right, sentence: right }];
        let tie = Tie { link, flipped: at[0] > at[1] };
        let known = self.ties.entry([at[0].min(at[1]), at[0].max(at[1])]).or_insert(tie);
        if (known.link.strength, known.link.score) < (link.strength, link.score) {
            *known = tie;
        }
    }

    /// The link between two members.
    pub(super) fn tie(&self, a: Member, b: Member) -> Option<Tie<'a>> {
        self.ties.get(&[a.min(b), a.max(b)]).copied()
    }

    /// Whether two different members may be in one fact.
    pub(super) fn fits(&self, a: Member, b: Member) -> bool {
        if a.article == b.article {
            return a.sentence.index().abs_diff(b.sentence.index()) == 1;
        }
        let aligned = self.aligned.contains(&[a.article.min(b.article), a.article.max(b.article)]);
        !aligned || self.tie(a, b).is_some()
    }
}

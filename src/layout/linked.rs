//! Linked scrolling: which byte of one article stands level with a byte of the other.
//!
//! A piecewise linear map between *anchors*: the middles of two linked sentences are level, between two anchors both
//! texts run evenly. Links may cross, a scroll position may not jump back; so the anchors are the heaviest set of firm
//! links that do not cross one another (a longest increasing subsequence with weights, found by a Fenwick tree of
//! maxima in O(n log n)). The beginnings and ends of both texts are anchors too.
//!
//! Which side is called left must not matter. Where several sets are equally heavy there is no reason to prefer one, so
//! only links that are in all of them become anchors. In the usual case, a repeated sentence with the same score, the
//! link that is nearer to the same relative position weighs a little more and the question does not arise.

use crate::align::{Alignment, Link, Strength};
use crate::text::{Article, Pair, SentenceId, Side};

/// A score of 1 in the weight of a link.
const SCORE: f64 = 1_048_576.0;
/// How much a link at the same relative position on both sides weighs more than one from end to end: decides between
/// equal scores, never between links whose scores differ by a thousandth.
const NEARNESS: f64 = 1_000.0;

/// Source bytes of one side → source bytes of the other; monotone and without jumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScrollMap {
    /// Offsets that are level, ascending on both sides; the first is (0, 0), the last is both ends.
    anchors: Vec<Pair<usize>>,
}

impl ScrollMap {
    /// The map between two articles with the given links.
    pub fn new(articles: Pair<&Article>, links: &Alignment) -> Self {
        let counts = articles.map(|article| article.sentences.len());
        let chain = chain(&candidates(&links.links, counts), counts);
        let bodies = articles.map(body);
        let middles = chain.into_iter().map(|link| {
            let at = links.links[link].sentences;
            Pair::new(middle(articles.left, at.left.index()), middle(articles.right, at.right.index()))
        });
        let ends = [bodies.map(|body| body[1]), articles.map(|article| article.source.text.len())];
        let mut anchors = vec![Pair::new(0, 0)];
        for anchor in std::iter::once(bodies.map(|body| body[0])).chain(middles) {
            push_ascending(&mut anchors, anchor);
        }
        for end in ends {
            while anchors.len() > 1 && anchors.last().is_some_and(|last| !ascends(*last, end)) {
                anchors.pop();
            }
            push_ascending(&mut anchors, end);
        }
        Self { anchors }
    }

    /// The map that knows no links: both texts run evenly from their first sentence to their last.
    pub fn proportional(articles: Pair<&Article>) -> Self {
        let counts = articles.map(|article| article.sentences.len());
        Self::new(articles, &Alignment::new(counts, Vec::new(), |_| Vec::new()))
    }

    /// The byte across that stands level with byte `offset` of the side `from`; offsets behind the end are taken for
    /// it.
    pub fn map(&self, from: Side, offset: usize) -> usize {
        let to = from.other();
        let above = self.anchors.partition_point(|anchor| anchor[from] <= offset);
        let (before, after) = (self.anchors.get(above.wrapping_sub(1)), self.anchors.get(above));
        match (before, after) {
            (Some(a), Some(b)) => {
                let (run, rise) = ((b[from] - a[from]) as u64, (b[to] - a[to]) as u64);
                a[to] + ((offset - a[from]) as u64 * rise / run) as usize
            }
            (Some(end), None) | (None, Some(end)) => end[to],
            (None, None) => 0,
        }
    }
}

/// Where the sentences of an article begin and end.
fn body(article: &Article) -> [usize; 2] {
    let start = article.sentences.first().map_or(0, |sentence| sentence.span.start);
    let end = article.sentences.last().map_or(article.source.text.len(), |sentence| sentence.span.end);
    [start, end]
}

fn middle(article: &Article, sentence: usize) -> usize {
    article.sentences.get(sentence).map_or(0, |sentence| sentence.span.start + sentence.span.len() / 2)
}

fn ascends(before: Pair<usize>, after: Pair<usize>) -> bool {
    before.left < after.left && before.right < after.right
}

/// Adds an anchor if it lies behind the last one on both sides.
fn push_ascending(anchors: &mut Vec<Pair<usize>>, anchor: Pair<usize>) {
    if anchors.last().is_none_or(|last| ascends(*last, anchor)) {
        anchors.push(anchor);
    }
}

/// A firm link as the search for the chain sees it.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    /// Its place in the list of links.
    link: usize,
    /// Its sentences' numbers.
    at: Pair<usize>,
    /// Positive.
    weight: u64,
}

fn candidates(links: &[Link], counts: Pair<usize>) -> Vec<Candidate> {
    let firm = links.iter().enumerate().filter(|(_, link)| link.strength == Strength::Firm);
    let candidates = firm.map(|(index, link)| {
        let at = link.sentences.map(SentenceId::index);
        Candidate { link: index, at, weight: weight(link.score, at, counts) }
    });
    candidates.filter(|one| one.at.left < counts.left && one.at.right < counts.right).collect()
}

fn weight(score: f64, at: Pair<usize>, counts: Pair<usize>) -> u64 {
    let position = at.zip(counts).map(|(at, count)| at as f64 / count as f64);
    let near = 1.0 - (position.left - position.right).abs();
    // A cast saturates: a score that is no number weighs nothing.
    1 + (score.clamp(0.0, 1.0) * SCORE) as u64 + (near * NEARNESS) as u64
}

/// The links that are part of every heaviest chain, in order.
///
/// A chain that ends with a link lays its weights end to end on a line; the link covers the part from the heaviest
/// chain before it to the heaviest chain with it. Every heaviest chain covers the whole line, so a link is in all of
/// them exactly if no other link of a heaviest chain covers any of its part.
fn chain(candidates: &[Candidate], counts: Pair<usize>) -> Vec<usize> {
    let before = heaviest(candidates, counts.right, |one| one.at);
    let mirrored = |one: &Candidate| Pair::new(counts.left - 1 - one.at.left, counts.right - 1 - one.at.right);
    let after = heaviest(candidates, counts.right, mirrored);
    let total = candidates.iter().zip(&before).map(|(one, before)| before + one.weight).max().unwrap_or(0);
    let mut parts: Vec<([u64; 2], usize)> = Vec::new();
    for (index, one) in candidates.iter().enumerate() {
        if before[index] + one.weight + after[index] == total {
            parts.push(([before[index], before[index] + one.weight], one.link));
        }
    }
    parts.sort_unstable();
    let mut covered = 0;
    let mut links = Vec::new();
    for (index, ([start, end], link)) in parts.iter().enumerate() {
        let is_free_behind = parts.get(index + 1).is_none_or(|(next, _)| next[0] >= *end);
        if *start >= covered && is_free_behind {
            links.push(*link);
        }
        covered = covered.max(*end);
    }
    links
}

/// For each link, the weight of the heaviest chain of links that lie before it on both sides.
fn heaviest(candidates: &[Candidate], count: usize, at: impl Fn(&Candidate) -> Pair<usize>) -> Vec<u64> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    // Of one left sentence's links, the rightmost first: then none is taken for a link before another.
    order.sort_by_key(|index| {
        let at = at(&candidates[*index]);
        (at.left, std::cmp::Reverse(at.right))
    });
    let mut tree = Maxima(vec![0; count + 1]);
    let mut before = vec![0; candidates.len()];
    for index in order {
        let right = at(&candidates[index]).right;
        before[index] = tree.below(right);
        tree.raise(right, before[index] + candidates[index].weight);
    }
    before
}

/// A Fenwick tree that answers: the greatest value at an index below `n`.
struct Maxima(Vec<u64>);

impl Maxima {
    fn below(&self, n: usize) -> u64 {
        let mut greatest = 0;
        let mut node = n;
        while node > 0 {
            greatest = greatest.max(self.0[node]);
            node &= node - 1;
        }
        greatest
    }

    fn raise(&mut self, index: usize, value: u64) {
        let mut node = index + 1;
        while node < self.0.len() {
            self.0[node] = self.0[node].max(value);
            node += node & node.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests;

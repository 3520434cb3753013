//! Passages: links whose sentences are neighbours on both sides, gathered into what the eye moves between.

use crate::text::{Pair, SentenceId, Side};

use super::link::{Link, LinkId, Passage, Strength};

/// Sentences this far apart are still neighbours: one sentence may stand between them.
const GAP: usize = 2;

/// The passages of links that are ordered by their left, then their right sentences. Firm links only: a possible one
/// joins nothing.
pub(super) fn passages(links: &[Link]) -> Vec<Passage> {
    let firm: Vec<usize> = (0..links.len()).filter(|index| links[*index].strength == Strength::Firm).collect();
    let mut groups = Groups::new(links.len());
    for (position, &index) in firm.iter().enumerate() {
        let left = links[index].sentences.left.index();
        let near = |other: &&usize| links[**other].sentences.left.index() <= left + GAP;
        for &other in firm.iter().skip(position + 1).take_while(near) {
            if distance(links, index, other, Side::Right) <= GAP {
                groups.join(index, other);
            }
        }
    }
    let mut passages: Vec<Passage> = Vec::new();
    let mut of_group = vec![None; links.len()];
    for index in firm {
        let passage = &mut of_group[groups.root(index)];
        if let Some(passage) = *passage {
            extend(&mut passages[passage], links, index);
        } else {
            *passage = Some(passages.len());
            passages.push(single(links, index));
        }
    }
    passages
}

fn distance(links: &[Link], a: usize, b: usize, side: Side) -> usize {
    links[a].sentences[side].index().abs_diff(links[b].sentences[side].index())
}

fn single(links: &[Link], index: usize) -> Passage {
    Passage { sentences: links[index].sentences.map(|sentence| [sentence; 2]), links: vec![LinkId::new(index)] }
}

fn extend(passage: &mut Passage, links: &[Link], index: usize) {
    let Pair { left, right } = links[index].sentences;
    let wider = |[first, last]: [SentenceId; 2], sentence: SentenceId| [first.min(sentence), last.max(sentence)];
    passage.sentences = Pair::new(wider(passage.sentences.left, left), wider(passage.sentences.right, right));
    passage.links.push(LinkId::new(index));
}

/// Links that belong together, as a forest in which the smallest number is the root.
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn root(&mut self, mut index: usize) -> usize {
        while self.parents[index] != index {
            self.parents[index] = self.parents[self.parents[index]];
            index = self.parents[index];
        }
        index
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }
}

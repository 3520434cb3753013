//! Links and passages: what an alignment says.

use serde::Serialize;

use super::passage::passages;
use super::ruling::Ruling;
use crate::evidence::Kind;
use crate::text::{Article, Pair, SentenceId, Side, Span};

/// How sure a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Worth a look; more often wrong than a firm one.
    Possible,
    /// The sentences tell the same fact.
    Firm,
}

/// How the two sentences of a link relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Same wording, perhaps shared agency copy.
    Verbatim,
    /// Different words, nothing found that differs.
    Agrees,
    /// The same fact with a value that differs: look here.
    Differs,
}

impl Relation {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Agrees => "agrees",
            Self::Differs => "differs",
        }
    }

    /// The relation that this word is for.
    pub fn named(word: &str) -> Option<Self> {
        [Self::Verbatim, Self::Agrees, Self::Differs].into_iter().find(|relation| relation.word() == word)
    }
}

/// Whether a shared piece of evidence is the same on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Both sides say the same.
    Same,
    /// The values differ.
    Differs,
}

/// One reason for a link: a thing that both sentences have, with its place in either source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shared {
    /// What sort of thing it is.
    pub kind: Kind,
    /// Whether it is the same on both sides.
    pub verdict: Verdict,
    /// The name of the concept that both words stand for, if it is by their meaning that they are alike.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concept: Option<&'static str>,
    /// Where it stands in either source.
    pub spans: Pair<Span>,
    /// What it adds to the score, comparable within one link only.
    pub weight: f64,
}

/// Two sentences, one of each side, that tell the same fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The two sentences.
    #[serde(flatten)]
    pub sentences: Pair<SentenceId>,
    /// How sure, from 0 to 1.
    pub score: f64,
    /// What the score means.
    pub strength: Strength,
    /// How the two relate.
    pub relation: Relation,
    /// Why: the weightiest first.
    pub evidence: Vec<Shared>,
    /// What the reader decided about it; nothing in what [`align`](super::align) finds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<Ruling>,
}

/// A possible link of this score or more is shown to a reader unasked: of such, measured on events that the weights had
/// not seen, about one in three is right. Weaker ones are candidates to choose from.
const LIKELY: f64 = 0.2;

/// The score of a link that the reader says and that was not found; what is found scores less.
pub(crate) const CERTAIN: f64 = 1.0;

impl Link {
    /// Whether a reader should see it unasked.
    pub fn is_likely(&self) -> bool {
        match self.decided {
            None => self.strength == Strength::Firm || self.score >= LIKELY,
            Some(ruling) => ruling != Ruling::Rejected,
        }
    }

    /// Whether the reader has said that the two sentences don't tell the same fact.
    pub fn is_rejected(&self) -> bool {
        self.decided == Some(Ruling::Rejected)
    }

    /// Whether it was found, or only the reader says it.
    pub fn is_found(&self) -> bool {
        self.decided.is_none() || self.score < CERTAIN
    }

    /// Where it stands among the links of a sentence: what the reader linked or confirmed, then what was found, last
    /// what they rejected.
    fn rank(&self) -> u8 {
        match self.decided {
            Some(Ruling::Rejected) => 2,
            None => 1,
            Some(_) => 0,
        }
    }
}

/// The number of a link in its alignment, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct LinkId(u32);

impl LinkId {
    /// The link at `index`.
    pub fn new(index: usize) -> Self {
        Self(index as u32)
    }

    /// Its place in [`Alignment::links`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Neighbouring sentences that link to neighbouring sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The first and the last sentence on either side.
    pub sentences: Pair<[SentenceId; 2]>,
    /// Its links, in order.
    pub links: Vec<LinkId>,
}

/// All links of two articles.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// Ordered by the left sentence, then by the right one.
    pub links: Vec<Link>,
    /// Ordered by the first left sentence.
    pub passages: Vec<Passage>,
    /// For each sentence of either side its links: decided ones first, rejected ones last, of equals the best score
    /// first.
    by_sentence: Pair<Vec<Vec<LinkId>>>,
}

impl Alignment {
    /// An alignment of two articles with the given numbers of sentences. Links are put in order; the passages refer to
    /// links by their place in that order, so they are made from the ordered links by `passages`.
    pub fn new(sentences: Pair<usize>, mut links: Vec<Link>, passages: impl FnOnce(&[Link]) -> Vec<Passage>) -> Self {
        links.sort_by_key(|link| link.sentences);
        let mut by_sentence = sentences.map(|count| vec![Vec::new(); count]);
        for (index, link) in links.iter().enumerate() {
            for side in Side::BOTH {
                by_sentence[side][link.sentences[side].index()].push(LinkId::new(index));
            }
        }
        for list in by_sentence.left.iter_mut().chain(&mut by_sentence.right) {
            let rank = |id: &LinkId| links[id.index()].rank();
            let score = |id: &LinkId| links[id.index()].score;
            list.sort_by(|a, b| rank(a).cmp(&rank(b)).then(score(b).total_cmp(&score(a))).then(a.cmp(b)));
        }
        let passages = passages(&links);
        Self { links, passages, by_sentence }
    }

    /// An alignment of the same articles with other links.
    #[must_use]
    pub fn with_links(&self, links: Vec<Link>) -> Self {
        Self::new(self.sentences(), links, passages)
    }

    /// How many sentences the articles have.
    pub fn sentences(&self) -> Pair<usize> {
        self.by_sentence.as_ref().map(Vec::len)
    }

    /// Whether a sentence is told on the other side too: whether it has a firm link.
    pub fn is_told(&self, side: Side, sentence: SentenceId) -> bool {
        // Firm links have the higher scores, and decided ones are firm or come last, so the first one decides.
        self.links_of(side, sentence).first().is_some_and(|id| self.link(*id).strength == Strength::Firm)
    }

    /// The part of an article that the other side tells too, from 0 to 1, by bytes of sentences with a firm link.
    pub fn shared(&self, side: Side, article: &Article) -> f64 {
        let bytes = |told: fn(&Self, Side, SentenceId) -> bool| -> usize {
            let counted = article.sentence_ids().filter(|id| told(self, side, *id));
            counted.map(|id| article.sentence(id).span.len()).sum()
        };
        match bytes(|_, _, _| true) {
            0 => 0.0,
            all => bytes(Self::is_told) as f64 / all as f64,
        }
    }

    /// A link by its number.
    pub fn link(&self, id: LinkId) -> &Link {
        &self.links[id.index()]
    }

    /// The links of a sentence: those that the reader confirmed or made, then those that were found, best score first,
    /// at the end those that the reader rejected. None if the sentence is told only here or is not part of the
    /// alignment.
    pub fn links_of(&self, side: Side, sentence: SentenceId) -> &[LinkId] {
        self.by_sentence[side].get(sentence.index()).map_or(&[], Vec::as_slice)
    }

    /// The best link of a sentence, if a reader should see it unasked.
    pub fn best_link(&self, side: Side, sentence: SentenceId) -> Option<(LinkId, &Link)> {
        let id = *self.links_of(side, sentence).first()?;
        Some((id, self.link(id))).filter(|(_, link)| link.is_likely())
    }
}

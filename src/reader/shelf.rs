//! The opened articles, each with its evidence once somebody needed it.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::decided::Hand;
use crate::align::{Alignment, Link, LinkId, Relation, align};
use crate::edition::{Edition, Editions, Tie};
use crate::evidence::{Evidence, evidence};
use crate::layout::ScrollMap;
use crate::note::{Footing, SourceHash};
use crate::text::{Article, Pair, Side, parallel};
use crate::topic::Topics;

/// The number of an article in the shelf, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(u32);

impl ArticleId {
    /// The article at `index`.
    pub fn new(index: usize) -> Self {
        Self(index as u32)
    }

    /// Its place in the shelf.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What became of an article's file since it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Something else is in it.
    Changed,
    /// There is no such file any more.
    Gone,
}

/// An article, its evidence and its hash, which are found on the first use and kept; threads may share it.
#[derive(Debug)]
pub struct Opened {
    /// The article.
    pub article: Arc<Article>,
    evidence: OnceLock<Evidence>,
    hash: OnceLock<SourceHash>,
    footing: OnceLock<Footing>,
}

impl Opened {
    /// An article of which nothing is known yet.
    pub fn new(article: Arc<Article>) -> Self {
        Self { article, evidence: OnceLock::new(), hash: OnceLock::new(), footing: OnceLock::new() }
    }

    /// What it is known by, whatever its file is called.
    pub fn hash(&self) -> &SourceHash {
        self.hash.get_or_init(|| SourceHash::of(&self.article.source.text))
    }

    /// What decisions about its sentences are anchored with.
    pub fn footing(&self) -> &Footing {
        self.footing.get_or_init(|| Footing::new(&self.article))
    }

    /// What can be compared in it.
    pub fn evidence(&self) -> &Evidence {
        self.evidence.get_or_init(|| evidence(&self.article))
    }
}

/// All articles that can be put into a pane, in the order in which they were named.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    articles: Vec<Arc<Opened>>,
    editions: Arc<Editions>,
    /// Of the files that are not as they were when they were read.
    standings: HashMap<ArticleId, Standing>,
}

impl Shelf {
    /// A shelf of these articles.
    pub fn new(articles: impl IntoIterator<Item = Arc<Article>>) -> Self {
        let articles = articles.into_iter().map(|article| Arc::new(Opened::new(article))).collect();
        Self { articles, ..Self::default() }
    }

    /// The same shelf, on which it is known which articles are one.
    #[must_use]
    pub fn with_editions(self, editions: Editions) -> Self {
        Self { editions: Arc::new(editions), ..self }
    }

    /// An article by its number.
    pub fn get(&self, id: ArticleId) -> &Arc<Opened> {
        &self.articles[id.index()]
    }

    /// Puts another text in the place of an article; nothing is known of it yet.
    pub(super) fn replace(&mut self, id: ArticleId, article: Arc<Article>) {
        self.articles[id.index()] = Arc::new(Opened::new(article));
        self.standings.remove(&id);
    }

    /// What became of an article's file; nothing if it is as it was read, as far as somebody has looked.
    pub fn standing(&self, id: ArticleId) -> Option<Standing> {
        self.standings.get(&id).copied()
    }

    /// Takes what became of an article's file. Says whether that is news.
    pub(super) fn stand(&mut self, id: ArticleId, standing: Option<Standing>) -> bool {
        let before = match standing {
            Some(standing) => self.standings.insert(id, standing),
            None => self.standings.remove(&id),
        };
        before != standing
    }

    /// All numbers, in order.
    pub fn ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..self.articles.len()).map(ArticleId::new)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// What an article is an edition of, by its place on the shelf; nothing for the first of its kind.
    pub fn edition(&self, id: ArticleId) -> Option<&Edition> {
        self.editions.of(id.index())
    }

    /// Whether two articles are copies or versions of one.
    pub fn are_one(&self, one: ArticleId, other: ArticleId) -> bool {
        self.editions.are_one(one.index(), other.index())
    }

    /// How an article relates to another one, if they are copies or versions of one.
    pub fn tie(&self, one: ArticleId, other: ArticleId) -> Option<Tie> {
        self.editions.tie(one.index(), other.index())
    }

    /// The articles among which the two to open are chosen: one of all that are one, in order. If nothing else is
    /// there, versions of one article are a choice too.
    pub fn choice(&self) -> Vec<ArticleId> {
        let leaders = self.editions.leaders();
        if leaders.len() < 2 {
            return self.ids().collect();
        }
        let mut choice: Vec<ArticleId> = leaders.iter().copied().map(ArticleId::new).collect();
        choice.sort_unstable();
        choice
    }

    /// The links between two articles.
    pub fn align(&self, pair: Pair<ArticleId>) -> Alignment {
        self.prepare(&[pair.left, pair.right]);
        let opened = pair.map(|id| self.get(id));
        align(opened.map(|opened| &*opened.article), opened.map(|opened| opened.evidence()))
    }

    /// Finds, on all processors, what can be compared in those of some articles in which nobody has looked for it yet.
    pub fn prepare(&self, ids: &[ArticleId]) {
        let opened = ids.iter().map(|id| self.get(*id)).filter(|opened| opened.evidence.get().is_none());
        parallel(&opened.collect::<Vec<_>>(), |opened| {
            opened.evidence();
        });
    }

    /// Whether two articles are compared so fast that it is waited for.
    pub fn is_short(&self, pair: Pair<ArticleId>) -> bool {
        let bytes = pair.map(|id| self.get(id).article.source.text.len());
        bytes.left + bytes.right <= SHORT
    }
}

/// Bytes of text in two articles up to which comparing them takes a few milliseconds: what it costs grows with them.
const SHORT: usize = 100_000;

/// What is known of two articles side by side.
#[derive(Debug)]
pub struct Comparison {
    /// The articles that were compared.
    pub articles: Pair<ArticleId>,
    /// The texts that were compared: under the same number there may be another one meanwhile.
    opened: Pair<Arc<Opened>>,
    /// Links and passages.
    pub alignment: Alignment,
    /// Which place on the other side belongs to a place.
    pub scroll: ScrollMap,
    /// What one can jump to, as soon as somebody asks after a decision.
    topics: OnceCell<Topics>,
    /// How much of each article the other one tells as well, from 0 to 1.
    pub shared: Pair<f64>,
    /// For each side where links begin that are shown unasked, in bytes of the text, and what they say.
    pub(super) marks: Pair<Vec<(usize, Relation)>>,
    /// For each link the number under which it is shown, from 1 in the order of the left text; none for one that is
    /// only a candidate.
    numbers: Vec<Option<usize>>,
    /// What the reader decided.
    pub(super) hand: Hand,
}

impl Comparison {
    /// Compares two articles of a shelf. This is the expensive step: a few milliseconds for a page of text, up to a
    /// second for a book.
    pub fn new(shelf: &Shelf, articles: Pair<ArticleId>) -> Self {
        Self::with(shelf, articles, shelf.align(articles))
    }

    /// What follows from an alignment of two articles.
    pub(super) fn with(shelf: &Shelf, articles: Pair<ArticleId>, alignment: Alignment) -> Self {
        let opened = articles.map(|id| shelf.get(id));
        let texts = opened.map(|opened| &*opened.article);
        let shared = Pair::from_fn(|side| alignment.shared(side, texts[side]));
        let mut last = 0;
        let numbers = alignment.links.iter().map(|link| {
            last += usize::from(link.is_likely());
            link.is_likely().then_some(last)
        });
        Self {
            articles,
            opened: opened.map(Arc::clone),
            numbers: numbers.collect(),
            scroll: ScrollMap::new(texts, &alignment),
            topics: OnceCell::new(),
            marks: Pair::from_fn(|side| {
                let start = |link: &Link| texts[side].sentence(link.sentences[side]).span.start;
                let likely = alignment.links.iter().filter(|link| link.is_likely());
                likely.map(|link| (start(link), link.relation)).collect()
            }),
            alignment,
            shared,
            hand: Hand::default(),
        }
    }

    /// Whether it is of what a shelf has under its numbers.
    pub(super) fn is_of(&self, current: &Shelf) -> bool {
        Side::BOTH.into_iter().all(|side| Arc::ptr_eq(&self.opened[side], current.get(self.articles[side])))
    }

    /// What one can jump to; found on the first use and kept: a millisecond for a page of text, half a second for a
    /// book.
    pub fn topics(&self, from: &Shelf) -> &Topics {
        self.topics.get_or_init(|| {
            let opened = self.articles.map(|id| from.get(id));
            let (texts, evidence) = (opened.map(|opened| &*opened.article), opened.map(|opened| opened.evidence()));
            Topics::new(texts, evidence, &self.alignment)
        })
    }

    /// The number under which a link is shown; none for one that is only a candidate.
    pub fn number(&self, link: LinkId) -> Option<usize> {
        self.numbers.get(link.index()).copied().flatten()
    }

    /// How many links are shown unasked.
    pub fn count(&self) -> usize {
        self.numbers.iter().rev().find_map(|number| *number).unwrap_or(0)
    }
}

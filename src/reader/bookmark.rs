//! A bookmark: how two articles were left, so that they can be opened again as they were.
//!
//! The rule: a bookmark is of what the articles say and not of where their files are. A place is kept by its sentence's
//! words, so that it is found again in a text that has changed; where the words are gone, the number counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::shelf::{ArticleId, Shelf};
use super::state::Reader;
use super::trail::Stop;
use super::view::{Arrangement, Filter, MEASURES, Scrolling, View};
use crate::layout::Hyphenation;
use crate::text::{Article, Pair, SentenceId, Side};

/// Characters of a sentence that are kept to find it again.
const QUOTED: usize = 60;

/// How two articles were left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The articles.
    pub sides: Pair<SideMark>,
    /// The side that had the cursor.
    pub focus: Side,
    /// What was switched.
    pub layout: Layout,
    /// The last search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
}

/// How one of the articles was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideMark {
    /// The SHA-256 of its text.
    pub article: String,
    /// Bytes of its text: what has another length need not be hashed to be told apart.
    pub bytes: usize,
    /// Where its file is, if it is one: in another version of the file the place is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The current sentence.
    pub cursor: Quoted,
    /// Sentences with a mark.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<char, Quoted>,
}

/// A sentence by its number from 0 and its first words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Its number.
    pub sentence: usize,
    /// Its first characters.
    pub text: String,
}

/// What can be switched, as far as it is kept for a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Which panes are shown.
    pub arrangement: Arrangement,
    /// How the panes scroll.
    pub scrolling: Scrolling,
    /// What is shown.
    pub filter: Filter,
    /// The widest a text gets.
    pub measure: u16,
    /// Whether words are divided.
    pub hyphenate: bool,
}

impl Layout {
    /// The switches of a view.
    fn of(view: &View) -> Self {
        Self {
            arrangement: view.arrangement,
            scrolling: view.scrolling,
            filter: view.filter,
            measure: view.measure,
            hyphenate: view.hyphenation == Hyphenation::On,
        }
    }

    fn put_into(self, view: &mut View) {
        view.arrangement = self.arrangement;
        view.scrolling = self.scrolling;
        view.filter = self.filter;
        view.measure = self.measure.clamp(*MEASURES.start(), *MEASURES.end());
        view.hyphenation = if self.hyphenate { Hyphenation::On } else { Hyphenation::Off };
    }
}

impl Quoted {
    fn of(article: &Article, sentence: SentenceId) -> Self {
        Self { sentence: sentence.index(), text: beginning(article, sentence).collect() }
    }

    /// The sentence with these words that is nearest to where it was, or the one that stands there now.
    fn find(&self, article: &Article) -> SentenceId {
        let count = article.sentences.len();
        let is_it = |id: &SentenceId| beginning(article, *id).eq(self.text.chars());
        let found = (0..count).map(SentenceId::new).filter(is_it);
        let nearest = found.min_by_key(|id| id.index().abs_diff(self.sentence));
        nearest.unwrap_or_else(|| SentenceId::new(self.sentence.min(count.saturating_sub(1))))
    }
}

/// The first characters of a sentence, with every run of blanks as one.
fn beginning(article: &Article, sentence: SentenceId) -> impl Iterator<Item = char> {
    let text = article.sentences.get(sentence.index()).map_or("", |sentence| article.text(sentence.span));
    let words = text.split_whitespace();
    words.flat_map(|word| std::iter::once(' ').chain(word.chars())).skip(1).take(QUOTED)
}

impl Bookmark {
    /// The two articles of a shelf that it is of, sides as they were left: by their text, else by their file.
    pub fn find(&self, articles: &Shelf) -> Option<Pair<ArticleId>> {
        let find = |left: &SideMark| {
            let is_it = |id: &ArticleId| {
                let opened = articles.get(*id);
                opened.article.source.text.len() == left.bytes && opened.hash().as_str() == left.article
            };
            articles.ids().find(is_it).or_else(|| of_file(articles, left.path.as_deref()?))
        };
        let found = self.sides.as_ref().map(find);
        let pair = Pair::new(found.left?, found.right?);
        (pair.left != pair.right).then_some(pair)
    }

    /// The same bookmark for the articles the other way round.
    #[must_use]
    pub fn flipped(self) -> Self {
        Self { sides: self.sides.flip(), focus: self.focus.other(), ..self }
    }
}

/// The only article of a file; of several records nobody knows which one it was.
fn of_file(shelf: &Shelf, file: &str) -> Option<ArticleId> {
    let mut found = shelf.ids().filter(|id| path(&shelf.get(*id).article).as_deref() == Some(file));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The path of an article's file, if it can be written down.
fn path(article: &Article) -> Option<String> {
    article.source.path.as_ref()?.to_str().map(str::to_owned)
}

impl Reader {
    /// How the two articles stand now; nothing unless two different ones are open.
    pub fn bookmark(&self) -> Option<Bookmark> {
        let panes = self.panes.as_ref();
        let panes = Pair::new(panes.left.as_ref()?, panes.right.as_ref()?);
        if panes.left.article_id == panes.right.article_id {
            return None;
        }
        let sides = panes.map(|pane| {
            let article = pane.article();
            let marks = self.finding.trail.marks.iter().filter(|(_, stop)| stop.article == pane.article_id);
            SideMark {
                article: self.shelf.get(pane.article_id).hash().as_str().to_owned(),
                bytes: article.source.text.len(),
                path: path(article),
                cursor: Quoted::of(article, pane.cursor),
                marks: marks.map(|(letter, stop)| (*letter, Quoted::of(article, stop.sentence))).collect(),
            }
        });
        let query = self.finding.search.as_ref().map(|search| search.query.clone());
        let query = query.or_else(|| self.finding.queries.last().cloned());
        Some(Bookmark { sides, focus: self.focus, layout: Layout::of(&self.view), query })
    }

    /// Puts everything back as a bookmark of what is in the panes has it. The last search is offered again and not
    /// begun.
    pub fn take_up(&mut self, bookmark: &Bookmark) {
        bookmark.layout.put_into(&mut self.view);
        if let Some(query) = &bookmark.query {
            self.finding.keep_query(query);
        }
        self.arrange();
        for side in [bookmark.focus.other(), bookmark.focus] {
            let Some(pane) = &self.panes[side] else { continue };
            let (left, article, id) = (&bookmark.sides[side], pane.flow.article().clone(), pane.article_id);
            for (letter, quoted) in &left.marks {
                let stop = Stop { side, article: id, sentence: quoted.find(&article) };
                self.finding.trail.marks.insert(*letter, stop);
            }
            self.put_cursor(side, left.cursor.find(&article));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{courier, ledger, press, reader};
    use super::*;
    use crate::text::{BlockKind, sample};

    fn cursors(reader: &Reader) -> (Side, Pair<usize>) {
        let cursors = reader.panes.as_ref().map(|pane| pane.as_ref().map_or(0, |pane| pane.cursor.index()));
        (reader.focus, cursors)
    }

    #[test]
    fn a_pair_comes_back_as_it_was_left() {
        let mut left = reader(100, 30);
        press(&mut left, "j j m a tab G / p i e r enter esc s L < f h e r e enter");
        let bookmark = left.bookmark().expect("two articles are open");
        let written = serde_json::to_string(&bookmark).expect("it is plain data");
        let read: Bookmark = serde_json::from_str(&written).expect("it was just written");
        assert_eq!(read, bookmark);
        let mut back = reader(100, 30);
        back.take_up(&read);
        assert_eq!(cursors(&back), cursors(&left));
        let view = |reader: &Reader| Layout::of(&reader.view);
        assert_eq!(view(&back), view(&left));
        assert!(back.finding.search.is_none(), "it is offered again and not begun");
        press(&mut back, "n");
        assert_eq!(back.finding.search.as_ref().map(|search| search.query.as_str()), Some("pier"));
        press(&mut back, "esc / up enter");
        assert_eq!(back.finding.search.as_ref().map(|search| search.query.as_str()), Some("pier"));
        press(&mut back, "esc ' a");
        assert_eq!(cursors(&back).1.left, 2);
        assert_eq!(back.bookmark().map(|bookmark| bookmark.sides.left.marks.len()), Some(1));
    }

    #[test]
    fn a_place_is_found_by_its_words_in_a_text_that_has_changed() {
        let courier = courier();
        let quoted = Quoted::of(&courier, SentenceId::new(3));
        let longer = sample::article(&[(
            BlockKind::Paragraph,
            vec![
                "New.",
                "Newer.",
                "Newest.",
                "Nobody had  consulted\nthe nine traders, said Ada Millbrook, who knows.",
            ],
        )]);
        assert_eq!(quoted.find(&courier), SentenceId::new(3));
        assert_eq!(quoted.find(&longer), SentenceId::new(3));
        let shorter = sample::article(&[(BlockKind::Paragraph, vec!["Nothing else."])]);
        assert_eq!(quoted.find(&shorter), SentenceId::new(0));
    }

    #[test]
    fn a_bookmark_finds_its_articles_on_a_shelf_in_any_order() {
        let bookmark = reader(100, 30).bookmark().expect("two articles are open");
        let shelf = Shelf::new([ledger(), courier()]);
        let found = bookmark.find(&shelf);
        assert_eq!(found, Some(Pair::new(ArticleId::new(1), ArticleId::new(0))));
        assert_eq!(bookmark.flipped().find(&shelf), found.map(Pair::flip));
        let other = Shelf::new([courier()]);
        assert_eq!(reader(100, 30).bookmark().and_then(|bookmark| bookmark.find(&other)), None);
    }

    #[test]
    fn one_article_alone_and_one_twice_leave_no_bookmark() {
        let mut reader = reader(100, 30);
        reader.open_article(Side::Right, ArticleId::new(0));
        assert_eq!(reader.bookmark(), None);
    }
}

//! Going back to where one was: jumps that are remembered, marks, and the list of both.

use super::notice::Notice;
use super::picker::{Choice, Item, Purpose};
use super::state::Reader;
use super::trail::Stop;
use crate::command::{Command, Key};
use crate::text::{SentenceId, Side, shorten, visible};

/// The mark that stands for the last place: `''` goes there, as in vi.
const LAST: [char; 2] = ['\'', '`'];
/// Cells of a sentence that are listed.
const CELLS: usize = 200;

impl Reader {
    /// Where the cursor is.
    pub(super) fn here(&self) -> Option<Stop> {
        let pane = self.focused()?;
        Some(Stop { side: self.focus, article: pane.article_id, sentence: pane.cursor })
    }

    /// Does what may move the cursor far away, and remembers where it was.
    pub(super) fn jump(&mut self, go: impl FnOnce(&mut Self)) {
        let before = self.here();
        go(self);
        self.remember(before);
    }

    /// Remembers a place that the cursor has left.
    pub(super) fn remember(&mut self, before: Option<Stop>) {
        if let Some(before) = before.filter(|before| self.here() != Some(*before)) {
            self.finding.trail.remember(before);
        }
    }

    /// Goes back to where the last jump started.
    pub(super) fn go_back(&mut self) {
        let before = self.here().and_then(|here| self.finding.trail.back(here));
        self.visit(before, "there is no place to go back to");
    }

    /// Takes back [`go_back`](Self::go_back).
    pub(super) fn go_forward(&mut self) {
        let next = self.finding.trail.forward();
        self.visit(next, "there is no place to go forward to");
    }

    fn visit(&mut self, stop: Option<Stop>, otherwise: &str) {
        match stop {
            Some(stop) => self.go_to_stop(stop),
            None => self.tell(Notice::info(otherwise)),
        }
    }

    /// Puts the cursor on a place, on the side where its article is open now; one that is not open any more is opened.
    pub(super) fn go_to_stop(&mut self, stop: Stop) {
        let is_there = |side: &Side| self.panes[*side].as_ref().is_some_and(|pane| pane.article_id == stop.article);
        let side = [stop.side, stop.side.other()].into_iter().find(is_there);
        if side.is_none() {
            self.open_article(stop.side, stop.article);
        }
        // The file may have been read anew meanwhile and be shorter now.
        let last = self.shelf.get(stop.article).article.sentences.len().saturating_sub(1);
        let sentence = SentenceId::new(stop.sentence.index().min(last));
        self.put_cursor(side.unwrap_or(stop.side), sentence);
    }

    /// Waits for the letter of a mark.
    pub(super) fn ask_for_mark(&mut self, command: Command) {
        self.keys.waiting = Some(command);
    }

    /// Gives a command the character that it waited for.
    pub(super) fn give(&mut self, command: Command, key: Key) {
        match (key.typed().filter(|c| !c.is_whitespace()), command) {
            (Some(letter), Command::SetMark) => self.set_mark(letter),
            (Some(letter), _) => self.jump(|reader| reader.go_to_mark(letter)),
            (None, _) if key == Key::INTERRUPT => self.quit(),
            (None, _) => self.tell(Notice::info("a mark is a letter, a digit or a sign")),
        }
    }

    fn set_mark(&mut self, letter: char) {
        if LAST.contains(&letter) {
            self.tell(Notice::info("this mark always stands for the place before the last jump"));
        } else if let Some(here) = self.here() {
            self.finding.trail.marks.insert(letter, here);
            self.tell(Notice::info(format!("mark {letter} is set")));
        }
    }

    fn go_to_mark(&mut self, letter: char) {
        if LAST.contains(&letter) {
            let last = self.finding.trail.stops().find(|stop| self.here() != Some(*stop));
            self.visit(last, "there is no place to go back to");
        } else {
            let mark = self.finding.trail.marks.get(&letter).copied();
            self.visit(mark, "this mark is not set");
        }
    }

    /// The mark on a sentence, if one is there.
    pub fn mark_of(&self, article: super::ArticleId, sentence: SentenceId) -> Option<char> {
        let marks = self.finding.trail.marks.iter();
        marks.into_iter().find(|(_, stop)| stop.article == article && stop.sentence == sentence).map(|(mark, _)| *mark)
    }

    /// Lists marks, and the places that jumps started from, the latest first.
    pub(super) fn open_places(&mut self) {
        let marks = self.finding.trail.marks.iter().map(|(letter, stop)| (format!("mark {letter}"), *stop));
        let stops = self.finding.trail.stops().map(|stop| (String::new(), stop));
        let items: Vec<Item> = marks.chain(stops).map(|(name, stop)| self.place_item(&name, stop)).collect();
        if items.is_empty() {
            self.tell(Notice::info("no jump was made and no mark is set yet"));
            return;
        }
        self.open_picker(Purpose::Places, items);
    }

    fn place_item(&self, name: &str, stop: Stop) -> Item {
        let article = &self.shelf.get(stop.article).article;
        let sentence = article.text(article.sentence(stop.sentence).span);
        let from = article.outlet.as_deref().unwrap_or(&article.source.name);
        let from = visible(from);
        let detail = if name.is_empty() { from } else { format!("{name} · {from}") };
        Item { label: shorten(&visible(sentence), CELLS).into_owned(), detail, group: "", choice: Choice::Place(stop) }
    }
}

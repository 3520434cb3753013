//! One pane: an article, where its cursor is and which row is at the top.

use std::sync::Arc;

use super::shelf::ArticleId;
use crate::layout::{Flow, Measure, Place};
use crate::text::{Article, SentenceId};

/// Rows that stay visible above and below a place that is brought into view.
const CONTEXT: usize = 2;

/// An article in a pane.
#[derive(Debug)]
pub struct Pane {
    /// Its number in the shelf.
    pub article_id: ArticleId,
    /// Its rows.
    pub flow: Flow,
    /// The current sentence.
    pub cursor: SentenceId,
    /// The first visible row.
    pub top: Place,
    /// How long the article takes to read, in minutes: counted once, not for every frame.
    pub minutes: usize,
}

impl Pane {
    /// An article from its beginning.
    pub fn new(article_id: ArticleId, article: Arc<Article>, measure: Measure) -> Self {
        let flow = Flow::new(article, measure);
        let (top, minutes) = (flow.start(), flow.article().minutes());
        Self { article_id, flow, cursor: SentenceId::new(0), top, minutes }
    }

    /// The article.
    pub fn article(&self) -> &Article {
        self.flow.article()
    }

    /// Takes the room that there is now: what was at the top stays there as far as the text reaches, and the cursor
    /// stays in view.
    pub fn fit(&mut self, measure: Measure, height: u16) {
        if self.flow.measure() != measure {
            self.wrap(measure);
        }
        // At its beginning a text fits anywhere, and nothing has to be wrapped to know it.
        if self.top == self.flow.start() && self.cursor.index() == 0 {
            return;
        }
        self.set_top(self.top, height);
        if self.cursor_out_of_view(height).is_some() {
            self.bring_into_view(self.cursor, height);
        }
    }

    /// Wraps anew for another measure.
    fn wrap(&mut self, measure: Measure) {
        let (at_start, offset) = (self.top == self.flow.start(), self.flow.offset_at(self.top));
        self.flow = Flow::new(self.flow.article().clone(), measure);
        self.top = if at_start { self.flow.start() } else { self.flow.place_at(offset) };
    }

    /// The last row that a page of `height` rows may begin with: the text's end stays at the bottom.
    fn last_top(&self, height: u16) -> Place {
        self.flow.advance(self.flow.end(), 1 - isize::from(height as i16))
    }

    /// Puts a place at the top, as far as the text reaches.
    pub fn set_top(&mut self, top: Place, height: u16) {
        self.top = top.min(self.last_top(height)).max(self.flow.start());
    }

    /// Moves the text by rows, downwards if positive; the cursor stays in view. Says whether the text moved.
    pub fn scroll(&mut self, rows: isize, height: u16) -> bool {
        let before = self.top;
        self.set_top(self.flow.advance(self.top, rows), height);
        self.keep_cursor_in_view(height);
        before != self.top
    }

    /// Puts `place` on the given row of the window, as far as the text reaches.
    pub fn put_at_row(&mut self, place: Place, row: usize, height: u16) {
        self.set_top(self.flow.advance(place, -(row as isize)), height);
    }

    /// The row of the window on which a place is, if it is visible.
    pub fn row_of(&self, place: Place, height: u16) -> Option<u16> {
        let rows = self.flow.distance(self.top, place, usize::from(height));
        (0..isize::from(height as i16)).contains(&rows).then_some(rows as u16)
    }

    /// The row of a sentence's first line, if it is visible.
    pub fn row_of_sentence(&self, sentence: SentenceId, height: u16) -> Option<u16> {
        self.row_of(self.flow.place_of(sentence), height)
    }

    /// Moves the text as little as possible so that a sentence is visible with some context around it.
    pub fn bring_into_view(&mut self, sentence: SentenceId, height: u16) {
        let (first, last) = (self.flow.place_of(sentence), self.flow.last_place_of(sentence));
        let height_rows = usize::from(height.max(1));
        if sentence.index() == 0 && self.flow.distance(self.flow.start(), last, height_rows) < height_rows as isize {
            // The text begins with what stands above its first sentence.
            self.top = self.flow.start();
            return;
        }
        let context = CONTEXT.min((height_rows - 1) / 2);
        let wanted_top = self.flow.advance(first, -(context as isize));
        let wanted_bottom = self.flow.advance(last, context as isize);
        if wanted_top < self.top {
            self.set_top(wanted_top, height);
        } else if self.flow.distance(self.top, wanted_bottom, height_rows) >= height_rows as isize {
            let top = self.flow.advance(wanted_bottom, 1 - height_rows as isize);
            // A sentence taller than the window begins at its top.
            self.set_top(top.min(wanted_top), height);
        }
    }

    /// Brings the row of a source byte into view: a long sentence may be visible and the byte not.
    pub(super) fn bring_row_into_view(&mut self, offset: usize, height: u16) {
        let place = self.flow.place_at(offset);
        if self.row_of(place, height).is_none() {
            self.put_at_row(place, usize::from(height / 2), height);
        }
    }

    /// Rows of the current sentence that are hidden below the window, or above it if `rows` is negative.
    pub(super) fn hidden_rows(&self, rows: isize, height: u16) -> isize {
        let most = usize::from(height.max(1));
        if rows < 0 {
            return self.flow.distance(self.flow.place_of(self.cursor), self.top, most).max(0);
        }
        let bottom = self.flow.advance(self.top, most as isize - 1);
        self.flow.distance(bottom, self.flow.last_place_of(self.cursor), most).max(0)
    }

    /// Takes the cursor along when its sentence has been scrolled out of the window.
    fn keep_cursor_in_view(&mut self, height: u16) {
        if let Some(edge) = self.cursor_out_of_view(height) {
            self.cursor = self.flow.sentence_at(edge);
        }
    }

    /// The row of the window that is nearest to the current sentence, if nothing of the sentence is visible.
    fn cursor_out_of_view(&self, height: u16) -> Option<Place> {
        let bottom = self.flow.advance(self.top, isize::from(height.max(1) as i16) - 1);
        if self.flow.last_place_of(self.cursor) < self.top {
            Some(self.top)
        } else {
            (self.flow.place_of(self.cursor) > bottom).then_some(bottom)
        }
    }
}

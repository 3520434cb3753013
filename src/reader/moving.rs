//! Moving the cursor and the text within a pane.

use super::state::Reader;
use crate::layout::Place;
use crate::text::{BlockKind, SentenceId, Side};

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Towards the end of the text.
    Forward,
    /// Towards its beginning.
    Backward,
}

impl Reader {
    /// The first sentence in a direction from the cursor that passes `test`.
    pub(super) fn seek(&self, direction: Direction, test: impl Fn(&Self, SentenceId) -> bool) -> Option<SentenceId> {
        let pane = self.focused()?;
        let (cursor, count) = (pane.cursor.index(), pane.article().sentences.len());
        match direction {
            Direction::Forward => (cursor + 1..count).map(SentenceId::new).find(|id| test(self, *id)),
            Direction::Backward => (0..cursor).rev().map(SentenceId::new).find(|id| test(self, *id)),
        }
    }

    /// Moves to the first sentence in a direction that passes `test`; without one, moves nothing and says so.
    pub(super) fn go(&mut self, direction: Direction, what: &str, test: impl Fn(&Self, SentenceId) -> bool) {
        match self.seek(direction, test) {
            Some(sentence) => self.put_cursor(self.focus, sentence),
            None => self.tell_none(direction, what),
        }
    }

    fn tell_none(&mut self, direction: Direction, what: &str) {
        let place = match direction {
            Direction::Forward => "below",
            Direction::Backward => "above",
        };
        self.tell(super::Notice::info(format!("no {what} {place}")));
    }

    /// Whether a sentence is the first of a block that passes `test`.
    pub(super) fn begins_block(&self, sentence: SentenceId, test: impl Fn(BlockKind) -> bool) -> bool {
        self.focused().is_some_and(|pane| {
            let block = pane.article().block_of(sentence);
            block.first == sentence && test(block.kind)
        })
    }

    /// Scrolls the focused pane by rows; the other one follows.
    pub(super) fn scroll_rows(&mut self, rows: isize) {
        if !self.scroll_side(self.focus, rows) {
            self.step_at_the_edge(rows);
        }
    }

    /// Scrolls the pane of a side by rows; the other one follows. Says whether the text moved.
    pub(super) fn scroll_side(&mut self, side: Side, rows: isize) -> bool {
        let scrolled = self.scroll_alone(side, rows);
        if scrolled {
            self.follow(side);
        }
        scrolled
    }

    /// Scrolls one pane; the candidate was chosen for the sentence that had the cursor. Says whether the text moved.
    pub(super) fn scroll_alone(&mut self, side: Side, rows: isize) -> bool {
        let height = self.height(side);
        let Some(pane) = &mut self.panes[side] else { return false };
        let cursor = pane.cursor;
        let scrolled = pane.scroll(rows, height);
        if side == self.focus && pane.cursor != cursor {
            self.candidate = None;
        }
        scrolled
    }

    /// At the text's beginning or end there is nothing left to scroll: the cursor goes to the edge instead.
    fn step_at_the_edge(&mut self, rows: isize) {
        let Some(pane) = self.focused() else { return };
        let last = pane.article().sentences.len().saturating_sub(1);
        let edge = SentenceId::new(if rows < 0 { 0 } else { last });
        if rows.unsigned_abs() > 1 && pane.cursor != edge {
            self.put_cursor(self.focus, edge);
        }
    }

    /// Goes to the next or the previous sentence; through one that is taller than the window by rows first.
    pub(super) fn step(&mut self, direction: Direction) {
        let height = self.height(self.focus);
        let down = if direction == Direction::Forward { 1 } else { -1 };
        let hidden = self.focused().map_or(0, |pane| pane.hidden_rows(down, height));
        if hidden > 0 {
            self.scroll_rows(down * hidden.min(isize::from(height as i16 / 2).max(1)));
        } else {
            let filter = self.view.filter;
            self.go(direction, filter.noun(), |reader, id| reader.passes(reader.focus, id));
        }
    }

    /// Scrolls by a share of the window, given in halves: 1 is half a window, 2 a whole one less two rows of context.
    pub(super) fn scroll_halves(&mut self, halves: isize) {
        let height = isize::from(self.height(self.focus) as i16);
        let rows = match halves.abs() {
            1 => (height / 2).max(1),
            _ => (height - 2).max(1),
        };
        self.scroll_rows(rows * halves.signum());
    }

    /// Puts the first row of the current sentence at the top of the window.
    pub(super) fn cursor_to_top(&mut self) {
        self.put_sentence_at(|_, first, _| (first, 0));
    }

    /// Puts the last row of the current sentence at the bottom of the window.
    pub(super) fn cursor_to_bottom(&mut self) {
        self.put_sentence_at(|height, first, last| {
            // Of a sentence taller than the window the beginning is worth more than the end.
            let rows = usize::from(height.saturating_sub(1));
            if last.1 > rows { (first, 0) } else { (last.0, rows) }
        });
    }

    /// Puts the current sentence in the middle of the window.
    pub(super) fn center_cursor(&mut self) {
        self.put_sentence_at(|height, first, _| (first, usize::from(height / 2)));
    }

    /// Scrolls so that a place of the current sentence is on a row, as `choose` says from the height of the window, the
    /// sentence's first place, and its last one with how many rows it is below the first.
    fn put_sentence_at(&mut self, choose: impl Fn(u16, Place, (Place, usize)) -> (Place, usize)) {
        let (side, height) = (self.focus, self.height(self.focus));
        if let Some(pane) = &mut self.panes[side] {
            let (first, last) = (pane.flow.place_of(pane.cursor), pane.flow.last_place_of(pane.cursor));
            let rows = pane.flow.distance(first, last, usize::from(height)).unsigned_abs();
            let (place, row) = choose(height, first, (last, rows));
            pane.put_at_row(place, row, height);
            self.follow(side);
        }
    }

    /// Goes to the first or the last sentence.
    pub(super) fn go_edge(&mut self, direction: Direction) {
        let Some(pane) = self.focused() else { return };
        let target = match direction {
            Direction::Forward => pane.article().sentences.len().saturating_sub(1),
            Direction::Backward => 0,
        };
        self.put_cursor(self.focus, SentenceId::new(target));
        // What stands above the first sentence, and the end of a last one that is taller than the window.
        let (side, height) = (self.focus, self.height(self.focus));
        if let Some(pane) = &mut self.panes[side] {
            let edge = if direction == Direction::Forward { pane.flow.end() } else { pane.flow.start() };
            pane.set_top(edge, height);
        }
    }
}

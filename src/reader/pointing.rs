//! The mouse: the wheel scrolls the pane under it, a press puts the cursor on what is there.

use super::card::Card;
use super::state::Reader;
use crate::text::Side;

impl Reader {
    /// Scrolls what is under the pointer.
    pub(super) fn turn_wheel(&mut self, column: u16, row: u16, rows: isize) {
        if let Some(Card::Picker(picker)) = self.cards.last_mut() {
            if picker.select(rows.signum()) {
                self.preview();
            }
            return;
        }
        let panes = self.geometry().panes;
        let under = Side::BOTH.into_iter().find(|side| panes[*side].is_some_and(|pane| pane.contains(column, row)));
        self.scroll_side(under.unwrap_or(self.focus), rows);
    }

    /// Puts the cursor on the sentence under the pointer; on a label, on the sentence that it belongs to. Like a
    /// key, it ends what a notice said and what a chord began.
    pub(super) fn press(&mut self, column: u16, row: u16) {
        self.notice = None;
        self.keys.clear();
        self.end_welcome();
        if !self.cards.is_empty() {
            return;
        }
        let panes = self.geometry().panes;
        for side in Side::BOTH {
            let (Some(area), Some(pane)) = (panes[side], &self.panes[side]) else { continue };
            if !area.contains(column, row) {
                continue;
            }
            if area.overview.contains(column, row) {
                self.go_to_stretch(side, row - area.overview.y, area.overview.height);
                return;
            }
            let line = pane.flow.row(pane.flow.advance(pane.top, (row - area.text.y) as isize));
            let label = self.labelled(side, &line.starts).filter(|_| area.label.contains(column, row));
            if let Some(sentence) = label.or_else(|| line.sentence_at(column.saturating_sub(area.text.x))) {
                self.put_cursor(side, sentence);
            }
            return;
        }
    }
}

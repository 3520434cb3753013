//! The mouse: the wheel scrolls the pane under it, a press puts the cursor on what is there, a press on a mark goes to
//! the partner, a press on an overview to that part of the text, and the space between two texts can be dragged.

use super::card::Card;
use super::event::Effect;
use super::notice::Notice;
use super::state::Reader;
use super::view::Mouse;
use crate::text::{Pair, SentenceId, Side};

impl Reader {
    /// Scrolls what is under the pointer.
    pub(super) fn turn_wheel(&mut self, column: u16, row: u16, rows: isize) {
        if let Some(Card::Picker(_)) = self.cards.last() {
            return self.scroll_list(rows);
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
            return self.press_card(column, row);
        }
        let geometry = self.geometry();
        self.view.divider.held = geometry.connector.is_some_and(|between| between.contains(column, row));
        let panes = geometry.panes;
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
            let under = line.sentence_at(column.saturating_sub(area.text.x));
            match (label, under) {
                (Some(sentence), _) => self.follow_mark(side, sentence),
                (None, Some(sentence)) => self.put_cursor(side, sentence),
                (None, None) => {}
            }
            return;
        }
    }

    /// Goes where a mark points: to the partner of its sentence. One without a partner gets the cursor itself.
    fn follow_mark(&mut self, side: Side, sentence: SentenceId) {
        self.jump(|reader| {
            reader.put_cursor(side, sentence);
            if reader.partner().is_some() {
                reader.go_to_partner();
            }
        });
    }

    /// Moves the divider with the mouse that holds it. Says whether anything changed.
    pub(super) fn drag(&mut self, column: u16) -> bool {
        let before = self.view.divider.lead;
        if self.view.divider.held {
            // As many cells as the left text gains, the right one loses.
            let columns = i32::from(self.view.size.columns);
            self.view.divider.lead = (2 * (2 * i32::from(column) - columns) / 2) as i16;
            self.arrange();
        }
        self.view.divider.lead != before
    }

    /// Lets the divider go.
    pub(super) fn release(&mut self) -> bool {
        self.view.divider.held = false;
        false
    }

    /// Makes the text with the cursor wider by cells, and the other one narrower.
    pub(super) fn move_divider(&mut self, by: i16) {
        let Pair { left: Some(left), right: Some(right) } = self.geometry().panes else {
            self.tell(Notice::info("one text has the whole width"));
            return;
        };
        let now = (left.text.width as i16) - (right.text.width as i16);
        self.view.divider.lead = now + if self.focus == Side::Left { 2 * by } else { -2 * by };
        self.arrange();
    }

    /// Makes both texts equally wide.
    pub(super) fn equal_panes(&mut self) {
        self.view.divider.lead = 0;
        self.arrange();
    }

    /// Leaves the mouse to the terminal, whose own selection works then, or takes it back.
    pub(super) fn toggle_mouse(&mut self) {
        let (mouse, said) = match self.view.mouse {
            Mouse::Taken => (Mouse::Left, "the mouse selects text as the terminal does"),
            Mouse::Left => (Mouse::Taken, "the mouse moves the cursor and scrolls"),
        };
        self.view.mouse = mouse;
        self.effects.push(Effect::SwitchMouse);
        self.tell(Notice::info(said));
    }
}

//! Linked scrolling and partners: what the other pane does when this one moves.
//!
//! Two rules. When the text of a pane scrolls, the other pane follows by the scroll map, held at a reference row: the
//! middle of the window, sliding to the first row at the text's beginning and to the last row at its end, so that both
//! texts begin and end together. When the cursor comes to a linked sentence, its partner is brought into view with the
//! least motion; a partner that is visible already moves nothing.

use super::state::Reader;
use crate::layout::ScrollMap;
use crate::text::{SentenceId, Side};

use super::view::Scrolling;

impl Reader {
    /// Lets the other pane follow after the text of `side` has scrolled.
    pub(super) fn follow(&mut self, side: Side) {
        if self.view.scrolling == Scrolling::Free {
            return;
        }
        let (height, other_height) = (self.height(side), self.height(side.other()));
        let Some(pane) = &self.panes[side] else { return };
        let row = reference_row(pane, height);
        let Some(offset) = self.level_with(side, pane.flow.offset_at(pane.flow.advance(pane.top, row as isize))) else {
            return;
        };
        if let Some(other) = &mut self.panes[side.other()] {
            let place = other.flow.place_at(offset);
            other.put_at_row(place, row, other_height);
            self.scroll_alone(side.other(), 0);
        }
    }

    /// The byte on the other side that stands level with a byte of `side`, by links or by shares; nothing while links
    /// are being found.
    fn level_with(&self, side: Side, offset: usize) -> Option<usize> {
        match self.view.scrolling {
            Scrolling::Linked => Some(self.comparison.as_ref()?.scroll.map(side, offset)),
            Scrolling::Proportional => Some(ScrollMap::proportional(self.articles()?).map(side, offset)),
            Scrolling::Free => None,
        }
    }

    /// Puts the cursor of `side` on a sentence, brings it into view and its partner too.
    pub(super) fn put_cursor(&mut self, side: Side, sentence: SentenceId) {
        let height = self.height(side);
        let Some(pane) = &mut self.panes[side] else { return };
        let before = pane.top;
        pane.cursor = sentence;
        pane.bring_into_view(sentence, height);
        let scrolled = pane.top != before;
        self.focus = side;
        self.candidate = None;
        self.arrange();
        if self.partner().is_some() && self.view.scrolling == Scrolling::Linked {
            self.show_partner();
        } else if scrolled {
            self.follow(side);
        }
    }

    /// Brings the partner of the current sentence into view, if the panes scroll by the links.
    pub(super) fn show_partner(&mut self) {
        let side = self.focus.other();
        let height = self.height(side);
        if self.view.scrolling != Scrolling::Linked {
            return;
        }
        if let Some(partner) = self.partner()
            && let Some(pane) = &mut self.panes[side]
        {
            pane.cursor = partner;
            pane.bring_into_view(partner, height);
        }
    }
}

/// The row of the window that is held level with the other pane, from 0.
fn reference_row(pane: &super::pane::Pane, height: u16) -> usize {
    let last = usize::from(height.saturating_sub(1));
    let middle = last / 2;
    let above = pane.flow.distance(pane.flow.start(), pane.top, middle) as usize;
    let bottom = pane.flow.advance(pane.top, last as isize);
    let below = pane.flow.distance(bottom, pane.flow.end(), last - middle) as usize;
    if above < middle { above } else { last - below }
}

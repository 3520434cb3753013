//! Moving by links: to the next fact that both tell, to the next difference, to what only one side says.

use super::moving::Direction;
use super::state::Reader;
use crate::align::{Link, LinkId, Relation};
use crate::text::{SentenceId, Side};

impl Reader {
    /// Whether a sentence of a side tells something that the other side tells too.
    pub(super) fn is_linked(&self, side: Side, sentence: SentenceId) -> bool {
        self.best_link(side, sentence).is_some()
    }

    /// Whether a sentence of a side differs from a partner.
    pub(super) fn differs(&self, side: Side, sentence: SentenceId) -> bool {
        let links = self.links_of(side, sentence).iter();
        links.filter_map(|id| self.link(*id)).any(is_difference)
    }

    /// Goes to the next linked sentence.
    pub(super) fn go_link(&mut self, direction: Direction) {
        if self.tell_unlinked() {
            return;
        }
        self.go(direction, "link", |reader, id| reader.is_linked(reader.focus, id));
    }

    /// Goes to the next sentence that differs from a partner, and lights that partner.
    pub(super) fn go_difference(&mut self, direction: Direction) {
        if self.tell_unlinked() {
            return;
        }
        let before = self.focused().map(|pane| pane.cursor);
        self.go(direction, "difference", |reader, id| reader.differs(reader.focus, id));
        let Some(pane) = self.focused().filter(|pane| Some(pane.cursor) != before) else { return };
        let links = self.links_of(self.focus, pane.cursor);
        let differing = links.iter().position(|id| self.link(*id).is_some_and(is_difference));
        if differing.is_some_and(|candidate| candidate > 0) {
            self.candidate = differing;
            self.show_partner();
        }
    }

    /// Goes to the next sentence that only this side says.
    pub(super) fn go_only_here(&mut self, direction: Direction) {
        if self.tell_uncompared() {
            return;
        }
        self.go(direction, "sentence that only this side says", |reader, id| !reader.is_linked(reader.focus, id));
    }

    /// Lights another partner of the current sentence, round and round.
    pub(super) fn turn_candidate(&mut self, direction: Direction) {
        let count = self.focused().map_or(0, |pane| self.links_of(self.focus, pane.cursor).len());
        if count == 0 || count == 1 && self.partner().is_some() {
            self.tell_no_partner(if count == 0 { "only here: no partner" } else { "no other partner" });
            return;
        }
        // A sentence without a likely partner has none lit: its first candidate is the best.
        let lit = self.candidate.or(self.partner().map(|_| 0));
        self.candidate = Some(match (lit, direction) {
            (None, Direction::Forward) => 0,
            (None, Direction::Backward) => count - 1,
            (Some(lit), Direction::Forward) => (lit + 1) % count,
            (Some(lit), Direction::Backward) => (lit + count - 1) % count,
        });
        self.show_partner();
    }

    /// Puts the cursor on the lit partner; the link stays the lit one from its other end.
    pub(super) fn go_to_partner(&mut self) {
        let Some((id, link)) = self.current_link() else {
            self.tell_no_partner("only here: no partner");
            return;
        };
        let side = self.focus.other();
        let partner = link.sentences[side];
        self.put_cursor_with(side, partner, id);
    }

    /// Puts the cursor on a sentence and lights one of its links.
    pub(super) fn put_cursor_with(&mut self, side: Side, sentence: SentenceId, id: LinkId) {
        self.put_cursor(side, sentence);
        self.candidate = self.links_of(side, sentence).iter().position(|other| *other == id);
        self.show_partner();
    }

    /// Brings the partner to the row of the current sentence, until the next scroll.
    pub(super) fn level_partner(&mut self) {
        let (side, height) = (self.focus, self.height(self.focus));
        // The beginning of a sentence that is taller than the window may be above it.
        let row = self.focused().and_then(|pane| pane.row_of_sentence(pane.cursor, height)).unwrap_or(0);
        let Some(partner) = self.partner() else {
            self.tell_no_partner("only here: no partner to bring level");
            return;
        };
        let other_height = self.height(side.other());
        if let Some(pane) = &mut self.panes[side.other()] {
            pane.cursor = partner;
            let place = pane.flow.place_of(partner);
            pane.put_at_row(place, usize::from(row), other_height);
        }
    }
}

/// Whether a link is a difference that a reader should see unasked.
fn is_difference(link: &Link) -> bool {
    link.relation == Relation::Differs && link.is_likely()
}

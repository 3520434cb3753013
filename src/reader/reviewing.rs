//! Reviewing: from one link that is shown and not decided about to the next.

use super::moving::Direction;
use super::state::Reader;
use crate::align::Link;
use crate::text::{SentenceId, Side};

impl Reader {
    /// Goes to the next link that is not reviewed: first through those of the current sentence, from the lit one on.
    pub(super) fn go_unreviewed(&mut self, direction: Direction) {
        if self.tell_unlinked() {
            return;
        }
        let Some(cursor) = self.focused().map(|pane| pane.cursor) else { return };
        let (lit, here) = (self.candidate.unwrap_or(0), self.unreviewed_of(cursor));
        let next = match direction {
            Direction::Forward => here.iter().find(|at| **at > lit),
            Direction::Backward => here.iter().rfind(|at| **at < lit),
        };
        if next.is_some() {
            self.light_place(next.copied());
            return;
        }
        self.go(direction, "link that is not reviewed", |reader, id| !reader.unreviewed_of(id).is_empty());
        let Some(arrived) = self.focused().map(|pane| pane.cursor).filter(|arrived| *arrived != cursor) else { return };
        let there = self.unreviewed_of(arrived);
        self.light_place(if direction == Direction::Forward { there.first() } else { there.last() }.copied());
    }

    fn light_place(&mut self, place: Option<usize>) {
        self.candidate = place.filter(|place| *place > 0);
        self.show_partner();
    }

    /// Which of a sentence's links are not reviewed, by their places among its links.
    fn unreviewed_of(&self, sentence: SentenceId) -> Vec<usize> {
        let links = self.links_of(self.focus, sentence).iter().enumerate();
        links.filter(|(_, id)| self.link(**id).is_some_and(is_unreviewed)).map(|(place, _)| place).collect()
    }

    /// Whether a sentence of a side has a link that is not reviewed.
    pub(super) fn is_unreviewed(&self, side: Side, sentence: SentenceId) -> bool {
        self.links_of(side, sentence).iter().any(|id| self.link(*id).is_some_and(is_unreviewed))
    }

    /// How many links are not reviewed, in words.
    pub(super) fn unreviewed_count(&self) -> String {
        let links = self.comparison.iter().flat_map(|comparison| &comparison.alignment.links);
        match links.filter(|link| is_unreviewed(link)).count() {
            0 => "all links are reviewed".to_owned(),
            1 => "1 link is not reviewed".to_owned(),
            count => format!("{count} links are not reviewed"),
        }
    }
}

/// Whether a link is shown unasked and not decided about.
fn is_unreviewed(link: &Link) -> bool {
    link.is_likely() && link.decided.is_none()
}

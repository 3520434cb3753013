//! Which sentence a row's label stands for, and which link it tells: what is drawn there and what a press on it means.

use super::state::Reader;
use crate::align::{Link, LinkId, Relation, Strength};
use crate::text::{SentenceId, Side};

impl Reader {
    /// Whether a sentence is the current one, or on the other side its partner.
    pub fn is_lit(&self, side: Side, sentence: SentenceId) -> bool {
        if side == self.focus {
            self.focused().is_some_and(|pane| pane.cursor == sentence)
        } else {
            self.partner() == Some(sentence)
        }
    }

    /// The link that a sentence's label tells: the lit one if the sentence is part of it, else its best.
    pub fn shown_link(&self, side: Side, sentence: SentenceId) -> Option<(LinkId, &Link)> {
        if self.is_lit(side, sentence) { self.current_link() } else { self.best_link(side, sentence) }
    }

    /// Several short sentences may begin in one row, which has room for one label: the current one's, else a linked
    /// one's, one that differs first.
    pub fn labelled(&self, side: Side, starts: &[SentenceId]) -> Option<SentenceId> {
        let rank = |sentence: &SentenceId| {
            let relation = self.shown_link(side, *sentence).map(|(_, link)| (link.strength, link.relation));
            match (self.is_lit(side, *sentence), relation) {
                (true, _) => 0,
                (_, Some((Strength::Firm, Relation::Differs))) => 1,
                (_, Some((Strength::Firm, _))) => 2,
                (_, Some(_)) => 3,
                (_, None) => 4,
            }
        };
        starts.iter().copied().min_by_key(rank)
    }
}

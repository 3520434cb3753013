//! What is in the panes: opening, swapping, switching sides.

use super::event::Effect;
use super::notice::Notice;
use super::pane::Pane;
use super::picker::Purpose;
use super::shelf::{ArticleId, Comparison};
use super::state::Reader;
use super::view::{Arrangement, MEASURES, Scrolling};
use crate::layout::Hyphenation;
use crate::text::{Pair, Side};

impl Reader {
    /// Puts an article into a pane, from its beginning, and asks for the comparison with the other one.
    pub fn open_article(&mut self, side: Side, id: ArticleId) {
        if self.panes[side].as_ref().is_some_and(|pane| pane.article_id == id) {
            return;
        }
        self.put(side, id);
        self.focus = side;
        self.compare();
    }

    /// Puts an article into a pane, from its beginning, and finds its notes.
    fn put(&mut self, side: Side, id: ArticleId) {
        let article = self.shelf.get(id).article.clone();
        self.notebook.find_places(&article, id);
        self.panes[side] = Some(Pane::new(id, article, self.measure(side)));
    }

    /// Opens two articles at once that are compared already: the way in.
    pub fn open_compared(&mut self, comparison: Comparison) {
        for side in [Side::Right, Side::Left] {
            self.put(side, comparison.articles[side]);
        }
        self.focus = Side::Left;
        self.arrange();
        self.take_comparison(comparison);
    }

    /// Opens two articles at once and asks for their comparison.
    pub fn open_pair(&mut self, pair: Pair<ArticleId>) {
        for side in [Side::Right, Side::Left] {
            self.open_article(side, pair[side]);
        }
    }

    /// The side that still waits for its article, if only one is open.
    pub(super) fn empty_side(&self) -> Option<Side> {
        Side::BOTH.into_iter().find(|side| self.panes[*side].is_none() && self.panes[side.other()].is_some())
    }

    /// Asks for the links of what is in the panes now. A list of topics or decisions would be the
    /// one of what was there before.
    pub(super) fn compare(&mut self) {
        self.comparison = None;
        self.candidate = None;
        self.cards.retain(|card| !card.is_list_of(Purpose::Topics) && !card.is_list_of(Purpose::Decisions));
        self.arrange();
        self.look_again();
        if let Some(pair) = self.article_ids() {
            self.effects.push(Effect::Compare(pair));
        }
    }

    /// Takes a comparison if it is of what is in the panes now; one that comes late is of no use.
    pub(super) fn take_comparison(&mut self, comparison: Comparison) -> bool {
        if self.article_ids() != Some(comparison.articles) || !comparison.is_of(&self.shelf) {
            return false;
        }
        self.comparison = Some(comparison.decided(&self.shelf, self.notebook.decisions.all()));
        self.tell_case();
        true
    }

    /// Moves the keys to a side, where its cursor is.
    pub(super) fn focus_side(&mut self, side: Side) {
        if self.focus == side {
            return;
        }
        if self.panes[side].is_none() {
            self.tell_unlinked();
            return;
        }
        self.focus = side;
        self.candidate = None;
        self.arrange();
    }

    /// Exchanges the panes; each keeps its place.
    pub(super) fn swap_sides(&mut self) {
        self.panes = std::mem::take(&mut self.panes).flip();
        self.focus = self.focus.other();
        self.compare();
    }

    /// Lets the panes scroll together by the links, by the share of the text, or each by itself, round and round.
    pub(super) fn toggle_linked_scrolling(&mut self) {
        self.view.scrolling = match self.view.scrolling {
            Scrolling::Linked => Scrolling::Proportional,
            Scrolling::Proportional => Scrolling::Free,
            Scrolling::Free => Scrolling::Linked,
        };
        let said = match self.view.scrolling {
            Scrolling::Linked => "the panes scroll together, from fact to fact",
            Scrolling::Proportional => "the panes scroll together, by the share of each text",
            Scrolling::Free => "each pane scrolls by itself",
        };
        self.follow(self.focus);
        self.tell(Notice::info(said));
    }

    /// Makes the texts wider or narrower, by cells.
    pub(super) fn change_measure(&mut self, by: i16) {
        let shown = self.focused().map_or(self.view.measure, |pane| pane.flow.measure().width);
        let wanted = shown.saturating_add_signed(by).clamp(*MEASURES.start(), *MEASURES.end());
        // In a narrow window the texts are narrower than they may be: what one sees changes, not what is allowed.
        self.view.measure = if by > 0 { wanted.max(self.view.measure.min(shown + 1)) } else { wanted };
        self.arrange();
        let now = self.focused().map_or(0, |pane| pane.flow.measure().width);
        let said = match (now == shown, by > 0) {
            (true, true) => format!("{now} columns: there is no room for more"),
            (true, false) => format!("{now} columns: narrower is no use"),
            _ => format!("lines of {now} columns"),
        };
        self.tell(Notice::info(said));
    }

    /// Divides words at the ends of lines, or leaves them whole.
    pub(super) fn toggle_hyphenation(&mut self) {
        let (next, said) = match self.view.hyphenation {
            Hyphenation::On => (Hyphenation::Off, "words stay whole"),
            Hyphenation::Off => (Hyphenation::On, "words are divided at the ends of lines"),
        };
        self.view.hyphenation = next;
        self.arrange();
        self.tell(Notice::info(said));
    }

    /// Automatic, side by side, one text at a time, one sentence at a time, round and round.
    pub(super) fn toggle_layout(&mut self) {
        let (next, said) = match self.view.arrangement {
            Arrangement::Automatic => (Arrangement::SideBySide, "side by side at any width"),
            Arrangement::SideBySide => (Arrangement::Single, "one text at a time"),
            Arrangement::Single => (Arrangement::Sentence, "one sentence at a time, with its partner"),
            Arrangement::Sentence => (Arrangement::Automatic, "side by side where there is room for it"),
        };
        self.view.arrangement = next;
        self.arrange();
        self.tell(Notice::info(said));
    }
}

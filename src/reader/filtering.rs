//! What is shown of the texts: sentences that a filter does not let pass are dimmed, and the cursor steps over them.

use super::notice::Notice;
use super::picker::{Choice, Item, Purpose};
use super::state::Reader;
use super::view::Filter;
use crate::text::{Pair, SentenceId, Side};

impl Reader {
    /// Whether the filter lets a sentence pass.
    pub fn passes(&self, side: Side, sentence: SentenceId) -> bool {
        self.passes_by(self.view.filter, side, sentence)
    }

    fn passes_by(&self, filter: Filter, side: Side, sentence: SentenceId) -> bool {
        match filter {
            Filter::All => true,
            Filter::Differences => self.differs(side, sentence),
            Filter::OnlyHere => self.comparison.is_some() && !self.is_linked(side, sentence),
            Filter::Unreviewed => self.is_unreviewed(side, sentence),
            Filter::Noted => self.panes[side]
                .as_ref()
                .is_some_and(|pane| !self.notebook.notes_of(pane.article_id, sentence).is_empty()),
        }
    }

    /// Lists the filters with how many sentences of each side they let pass; the one in force is selected.
    pub(super) fn open_filters(&mut self) {
        let items = Filter::EVERY.map(|filter| {
            let counts = Pair::from_fn(|side| self.count_passing(filter, side));
            let detail = format!("A {}  B {}", counts.left, counts.right);
            Item { label: filter.title().to_owned(), detail, group: "", choice: Choice::Filter(filter) }
        });
        self.open_picker(Purpose::Filters, items.into());
        let now = Filter::EVERY.iter().position(|filter| *filter == self.view.filter);
        self.select_item(now.unwrap_or(0));
    }

    fn count_passing(&self, filter: Filter, side: Side) -> usize {
        let count = self.panes[side].as_ref().map_or(0, |pane| pane.article().sentences.len());
        (0..count).map(SentenceId::new).filter(|sentence| self.passes_by(filter, side, *sentence)).count()
    }

    /// Puts a filter in force and goes to the first sentence that it lets pass, from the cursor on.
    pub(super) fn set_filter(&mut self, filter: Filter) {
        if !matches!(filter, Filter::All | Filter::Noted) && self.tell_uncompared() {
            return;
        }
        self.view.filter = filter;
        let Some(cursor) = self.focused().map(|pane| pane.cursor) else { return };
        if self.passes(self.focus, cursor) {
            return;
        }
        let counts = Pair::from_fn(|side| self.count_passing(filter, side));
        if counts.left + counts.right == 0 {
            self.view.filter = Filter::All;
            self.tell(Notice::info(format!("there is no {} on either side", filter.noun())));
        } else if counts[self.focus] == 0 {
            self.tell(Notice::info(format!("no {} on this side", filter.noun())));
        } else {
            self.go_passing(cursor);
        }
    }

    /// Goes to the first sentence from the cursor on that passes, or else to the last one before it.
    fn go_passing(&mut self, cursor: SentenceId) {
        let count = self.focused().map_or(0, |pane| pane.article().sentences.len());
        let mut from_here = (cursor.index()..count).chain((0..cursor.index()).rev()).map(SentenceId::new);
        if let Some(found) = from_here.find(|sentence| self.passes(self.focus, *sentence)) {
            self.put_cursor(self.focus, found);
        }
    }

    /// Whether the filter lets nothing pass on the side with the cursor: then all of the text is dimmed.
    pub fn is_all_held_back(&self) -> bool {
        let Some(pane) = self.focused() else { return false };
        // While something passes it is mostly the current sentence, and the others are not looked at.
        let passes = |sentence| self.passes(self.focus, sentence);
        !passes(pane.cursor) && !pane.article().sentence_ids().any(passes)
    }

    /// Ends the search and the filter.
    pub(super) fn clear_marks(&mut self) {
        self.end_search();
        self.view.filter = Filter::All;
    }
}

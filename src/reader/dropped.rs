//! What was left out of a page, as a list over its text.

use super::notice::Notice;
use super::picker::{Choice, Item, Purpose};
use super::state::Reader;
use crate::text::{Article, cells, shorten, visible};

/// Cells of a part that are listed: a page of the press may have a whole archive under its article.
const CELLS: usize = 1_000;

impl Reader {
    /// Lists what was left out of the page that has the cursor. The list is opened where nothing was, too: above it
    /// stands how the file was read.
    pub(super) fn show_dropped(&mut self) {
        let side = self.focus;
        let Some(pane) = self.focused() else {
            self.tell(Notice::info("there is no article on this side"));
            return;
        };
        let items = items(pane.article());
        self.open_picker(Purpose::Dropped(side), items);
    }
}

/// The parts in the order of the page. The reason stands in front, so that it can be searched for like the text.
fn items(article: &Article) -> Vec<Item> {
    let width = article.dropped.iter().map(|dropped| cells(dropped.reason)).max().unwrap_or(0);
    let item = |dropped: &crate::text::Dropped| {
        let text = article.text(dropped.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let label = format!("{:<width$}  {}", dropped.reason, shorten(&visible(&text), CELLS));
        let choice = Choice::Sentence(article.sentence_at(dropped.span.start));
        Item { label, detail: String::new(), group: "", choice }
    };
    article.dropped.iter().map(item).collect()
}

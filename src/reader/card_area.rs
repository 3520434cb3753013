//! Where a card stands, and what stands where in a list: drawing and the mouse both ask here.
//!
//! ```text
//! ┌ title ───────────────┐  ┐
//! │ what is typed   3/14 │  │ field
//! │ how the file was read│  │ source, above what was left out of a page
//! │▸ a row               │  │ rows
//! │ ──────────────────── │  │
//! │ the row as a whole   │  │ whole
//! └──────────────────────┘  ┘ frame
//! ```

use super::card::Card;
use super::geometry::Area;
use super::picker::{Picker, Purpose};
use super::state::Reader;
use super::view::Size;
use crate::text::Source;

/// Columns of a card, where there are so many.
const COLUMNS: u16 = 90;
/// Rows below a list for the whole text of the selected row, the rule included.
const WHOLE: u16 = 6;
/// Partners that the evidence card lists at once.
const PARTNERS: usize = 4;

/// Where on the screen a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// In the middle.
    Middle,
    /// At the bottom, above the status row: the text above it stays readable.
    Bottom,
}

/// The parts of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListAreas {
    /// The row that is typed in.
    pub field: Area,
    /// How the file was read; of no height but above what was left out of a page.
    pub source: Area,
    /// The rows to choose from.
    pub rows: Area,
    /// The selected row as a whole, below a rule; of no height where there is no room for it.
    pub whole: Area,
}

/// What is inside the edges of a box.
pub fn inside(frame: Area) -> Area {
    Area {
        x: frame.x + frame.width.min(2),
        y: frame.y + frame.height.min(1),
        width: frame.width.saturating_sub(4),
        height: frame.height.saturating_sub(2),
    }
}

/// Rows of the evidence card for so many partners: what the keys do, and if there is a choice, the choice.
pub fn partner_rows(count: usize) -> u16 {
    1 + if count > 1 { count.min(PARTNERS) as u16 } else { 0 }
}

/// The notices of a file, each wrapped for lines of so many cells, with two of them left free for a mark.
pub fn wrapped_notices(source: &Source, width: u16) -> Vec<Vec<String>> {
    let width = usize::from(width.saturating_sub(2).max(1));
    let wrapped = |notice: &String| textwrap::wrap(notice, width).into_iter().map(String::from).collect();
    source.notices.iter().map(wrapped).collect()
}

impl Reader {
    /// The box of a card; nothing for one that has none.
    pub fn card_area(&self, card: &Card) -> Option<Area> {
        let (rows, anchor) = match card {
            Card::Picker(picker) => self.list_size(picker),
            Card::Evidence => (self.evidence_rows()?, Anchor::Bottom),
            Card::Writing(writing) => (3 + writing.target.spots().len() as u16, Anchor::Bottom),
            Card::Welcome | Card::Search(_) => return None,
        };
        Some(self.frame(Size { columns: COLUMNS, rows }, anchor))
    }

    /// The box of at most the wanted size. What is told at the bottom is about the card as a rule: it covers nothing of
    /// it.
    pub fn frame(&self, wanted: Size, anchor: Anchor) -> Area {
        let screen = self.view.size;
        let below = (self.told().len() as u16).max(1);
        let (width, height) = (wanted.columns.min(screen.columns), wanted.rows.min(screen.rows.saturating_sub(below)));
        let bottom = screen.rows.saturating_sub(height + below);
        let y = match anchor {
            Anchor::Middle => bottom / 2,
            Anchor::Bottom => bottom,
        };
        Area { x: (screen.columns - width) / 2, y, width, height }
    }

    fn list_size(&self, picker: &Picker) -> (u16, Anchor) {
        let screen = self.view.size.rows;
        let most = screen.saturating_sub(4);
        match picker.purpose {
            // What is selected is seen on the texts, so the list leaves them room.
            purpose if purpose.previews() => (12.min(screen * 2 / 5).max(7), Anchor::Bottom),
            // A short list covers no more of the texts than it needs, and stays as it is while one types.
            Purpose::Filters | Purpose::Articles(_) | Purpose::Places => {
                let needed = u16::try_from(picker.items.len()).unwrap_or(u16::MAX).saturating_add(3);
                (needed.min(most).clamp(7, 30), Anchor::Middle)
            }
            _ => (most.clamp(7, 30), Anchor::Middle),
        }
    }

    fn evidence_rows(&self) -> Option<u16> {
        let (_, link) = self.current_link()?;
        let count = self.focused().map_or(0, |pane| self.links_of(self.focus, pane.cursor).len());
        let below = partner_rows(count);
        Some((link.evidence.len() as u16 + below + 4).min(self.view.size.rows * 3 / 5).max(below + 6))
    }

    /// The parts of a list.
    pub fn list_areas(&self, picker: &Picker) -> ListAreas {
        let (rows, anchor) = self.list_size(picker);
        let inside = inside(self.frame(Size { columns: COLUMNS, rows }, anchor));
        let field = Area { height: inside.height.min(1), ..inside };
        let below = Area { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
        let (source, below) = split(below, self.source_rows(picker, below));
        let has_whole = matches!(picker.purpose, Purpose::Notes | Purpose::Dropped(_));
        let is_shown = has_whole && picker.selected_item().is_some() && below.height >= 2 * WHOLE;
        let (rows, whole) = split(below, if is_shown { below.height - WHOLE } else { below.height });
        ListAreas { field, source, rows, whole }
    }

    /// Rows that say how a file was read: no more than half of the area.
    fn source_rows(&self, picker: &Picker, area: Area) -> u16 {
        let Purpose::Dropped(side) = picker.purpose else { return 0 };
        let Some(pane) = &self.panes[side] else { return 0 };
        let notices = wrapped_notices(&pane.article().source, area.width);
        (1 + notices.iter().map(Vec::len).sum::<usize>()).min(usize::from(area.height / 2)) as u16
    }
}

/// The first rows of an area, and what is left of it.
fn split(area: Area, rows: u16) -> (Area, Area) {
    (Area { height: rows, ..area }, Area { y: area.y + rows, height: area.height - rows, ..area })
}

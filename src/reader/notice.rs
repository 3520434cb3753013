//! One sentence at the bottom of the screen: in the last row, and where that is too short for it, in the rows above it
//! too. A sentence that says what to do must not lose its end.

use super::card::Card;
use super::state::Reader;
use super::view::Size;
use crate::text::visible;

/// A notice that is longer than a row gets no more of the screen than one in so many rows.
const SHARE: u16 = 2;
/// On a small screen it gets these, as long as a row is left for the text.
const LEAST: u16 = 3;
/// The smallest screen on which something is told: on a single row the text stays.
const ROWS_FROM: u16 = 2;

/// What the reader is told, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence; may hold foreign text, so it is made visible when drawn.
    pub text: String,
    /// How it is shown.
    pub kind: NoticeKind,
}

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done, or there is nothing to do.
    Info,
    /// Something failed.
    Error,
}

impl Notice {
    /// Something was done, or there is nothing to do.
    pub fn info(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: NoticeKind::Info }
    }

    /// Something failed.
    pub fn error(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: NoticeKind::Error }
    }
}

impl Reader {
    /// The notice in rows, with two cells of the screen's width left free; none if nothing is told or what is being
    /// searched for stands in its place. Of more than there is room for the last row has all the rest, too long for it.
    pub fn told(&self) -> Vec<String> {
        let Size { columns, rows } = self.view.size;
        let is_searching = matches!(self.cards.last(), Some(Card::Search(_)));
        let Some(notice) = self.notice.as_ref().filter(|_| !is_searching && rows >= ROWS_FROM) else {
            return Vec::new();
        };
        let most = usize::from((rows / SHARE).max(LEAST.min(rows - 1)));
        let (text, width) = (visible(&notice.text), usize::from(columns.saturating_sub(2).max(1)));
        let mut lines: Vec<String> = textwrap::wrap(&text, width).into_iter().map(String::from).collect();
        if lines.len() > most {
            let rest = lines.split_off(most - 1).join(" ");
            lines.push(rest);
        }
        lines
    }
}

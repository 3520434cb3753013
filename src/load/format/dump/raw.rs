//! The lines of a file as they stand, with their indentation.

use crate::text::cells;

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw<'a> {
    /// Its text without surrounding blanks.
    pub(super) text: &'a str,
    /// Where the text begins in the file.
    pub(super) start: usize,
    /// Cells before the text.
    pub(super) indent: usize,
    /// Cells up to the end of the text.
    pub(super) width: usize,
    /// Whether a blank line stands before it.
    pub(super) apart: bool,
}

/// The marks that dumpers set before the items of a list.
const MARKS: &str = "*+o#@-•□◦■●○▪▫–◊☆";

impl<'a> Raw<'a> {
    /// Whether it begins with the mark of a list.
    pub(super) fn is_item(&self) -> bool {
        let mut chars = self.text.chars();
        let mark = chars.next().is_some_and(|c| MARKS.contains(c));
        mark && chars.next().is_some_and(char::is_whitespace)
    }

    /// Its text without the mark of a list.
    pub(super) fn unmarked(&self) -> &'a str {
        if self.is_item() {
            self.text.split_once(char::is_whitespace).map_or("", |(_, text)| text.trim_start())
        } else {
            self.text
        }
    }

    /// The cell in which the text of an item begins, or of a line that is none.
    pub(super) fn hang(&self) -> usize {
        self.indent + cells(self.text) - cells(self.unmarked())
    }
}

/// The cells of a text; of a line that no screen ever had, its bytes, which are enough to tell. Most European
/// text need not be cut into clusters for it.
fn width(text: &str) -> usize {
    match text {
        text if text.len() > WIDEST => text.len(),
        text if text.chars().all(is_narrow) => text.chars().count(),
        text => cells(text),
    }
}

/// Whether a character takes one cell by itself and with any neighbour: letters below the combining marks, dashes,
/// quotation marks, signs of currencies.
fn is_narrow(c: char) -> bool {
    matches!(c, '\0'..'\u{300}' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}')
}

/// Bytes of the widest line that could be a dump's.
const WIDEST: usize = 640;

/// The lines of a text that are not blank, in order.
pub(super) fn raw_lines(text: &str) -> Vec<Raw<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut apart) = (0, false);
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let start = at;
        at += line.len();
        let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
        let front = line.trim_start_matches(is_blank);
        let blanks = line.get(..line.len() - front.len()).unwrap_or_default();
        let text = front.trim_end_matches(is_blank);
        if text.is_empty() {
            apart = !lines.is_empty();
            continue;
        }
        let indent = blanks.chars().map(|c| if c == '\t' { 8 } else { usize::from(c != '\u{feff}') }).sum();
        lines.push(Raw { text, start: start + blanks.len(), indent, width: indent + width(text), apart });
        apart = false;
    }
    lines
}

//! Labels: a text as one short line.

use crate::text::{shorten, visible};

/// Cells of the longest label.
const CELLS: usize = 80;

/// The text as it is safe to show, runs of blanks as one, cut at 80 cells.
pub(super) fn label(text: &str) -> String {
    let text = visible(text);
    let line = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    shorten(&line, CELLS).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_one_short_line() {
        assert_eq!(label("Die\r\n  Mole\u{1b}"), "Die Mole␛");
        assert_eq!(label(&"Mole ".repeat(40)).chars().count(), 80);
    }
}

//! Where the characters of a reading text stand in the file that it was made from.
//!
//! ```text
//! file   "The council[12] voted on\n   Monday."      a dump: link numbers and wraps
//! text   "The council voted on Monday."
//! pieces  ^0→0        ^11→15   ^20→28
//! ```

use super::Span;

/// A map from a reading text to the decoded file. A text that is the file, character for character, needs none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// Runs that were copied as they stand, as (offset in the text, offset in the file), both ascending.
    pieces: Vec<(usize, usize)>,
}

impl Origin {
    /// The next run of the text begins at `text` and stands at `file`. Runs are told in order.
    pub fn push(&mut self, text: usize, file: usize) {
        self.pieces.push((text, file));
    }

    /// Where a part of the text stands in the decoded file: from its first to its last character, with everything that
    /// was left out between them.
    pub fn in_file(&self, span: Span) -> Span {
        let start = self.offset(span.start);
        // The end of the last character, not the beginning of what follows it: that may stand pages further down.
        let end = if span.is_empty() { start } else { self.offset(span.end - 1) + 1 };
        Span::new(start, end)
    }

    fn offset(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(text, _)| *text <= at).checked_sub(1);
        piece.map_or(at, |piece| self.pieces[piece].1 + (at - self.pieces[piece].0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_keeps_what_was_left_out_inside_it_and_not_what_follows() {
        let mut origin = Origin::default();
        origin.push(0, 0);
        origin.push(11, 15);
        origin.push(20, 28);
        assert_eq!(origin.in_file(Span::new(4, 11)), Span::new(4, 11));
        assert_eq!(origin.in_file(Span::new(4, 12)), Span::new(4, 16));
        assert_eq!(origin.in_file(Span::new(20, 28)), Span::new(28, 36));
        assert_eq!(origin.in_file(Span::new(20, 20)), Span::new(28, 28));
    }

    #[test]
    fn a_text_that_is_the_file_maps_to_itself() {
        assert_eq!(Origin::default().in_file(Span::new(3, 9)), Span::new(3, 9));
    }
}

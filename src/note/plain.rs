//! An article's text as it is read: its blocks one after the other, every run of white space one blank, and for each
//! byte the way back to the source. Line breaks, indents and what was left out of the page make no difference here.

use std::ops::Range;

use crate::text::{Article, Span};

/// Text with white space made uniform: none at the ends, one blank for each run.
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The squeezed text of an article's blocks.
#[derive(Debug, Default)]
pub(super) struct Plain {
    text: String,
    /// For each byte of `text` the byte of the source that it comes from, ascending.
    origins: Vec<usize>,
}

impl Plain {
    /// The text of an article as it is read.
    pub(super) fn new(article: &Article) -> Self {
        let length = article.blocks.iter().map(|block| block.span.len() + 1).sum();
        let mut plain = Self { text: String::with_capacity(length), origins: Vec::with_capacity(length) };
        for block in &article.blocks {
            plain.push_block(article.text(block.span), block.span.start);
        }
        plain
    }

    fn push_block(&mut self, text: &str, start: usize) {
        let mut blank = (!self.text.is_empty()).then_some(start);
        for (offset, c) in text.char_indices() {
            if c.is_whitespace() {
                blank = blank.or(Some(start + offset));
                continue;
            }
            if let Some(origin) = blank.take().filter(|_| !self.text.is_empty()) {
                self.text.push(' ');
                self.origins.push(origin);
            }
            self.text.push(c);
            self.origins.extend((start + offset)..(start + offset + c.len_utf8()));
        }
    }

    /// Where a squeezed quotation stands, as ranges of the text; nowhere if it is empty.
    pub(super) fn occurrences(&self, quote: &str) -> Vec<Range<usize>> {
        if quote.is_empty() {
            return Vec::new();
        }
        self.text.match_indices(quote).map(|(start, found)| start..start + found.len()).collect()
    }

    /// A range of the text, not empty, in the source.
    pub(super) fn origin(&self, range: &Range<usize>) -> Span {
        let bytes = self.origins.get(range.clone()).unwrap_or_default();
        bytes.first().zip(bytes.last()).map_or(Span::default(), |(first, last)| Span::new(*first, last + 1))
    }

    /// A span of the source in the text: between its neighbours in reading order if it is none of the blocks' text.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let start = self.origins.partition_point(|origin| *origin < span.start);
        start..self.origins.partition_point(|origin| *origin < span.end).max(start)
    }

    /// What stands before and after a range, without the blanks between.
    pub(super) fn around(&self, range: &Range<usize>) -> [&str; 2] {
        let before = self.text.get(..range.start).unwrap_or_default();
        let after = self.text.get(range.end..).unwrap_or_default();
        [before.trim_end(), after.trim_start()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::fixture::article;

    #[test]
    fn wrapped_lines_and_blocks_are_one_line_that_leads_back_to_the_source() {
        let article = article("Über  die\n Brücke. Zwei.\n\n  Drei\u{a0}vier.");
        let plain = Plain::new(&article);
        assert_eq!(plain.text, "Über die Brücke. Zwei. Drei vier.");
        for quote in ["Über die Brücke.", "Zwei. Drei", "vier."] {
            let found = plain.occurrences(quote);
            assert_eq!(squeeze(article.text(plain.origin(&found[0]))), quote);
            assert_eq!(plain.range(plain.origin(&found[0])), found[0]);
        }
    }

    #[test]
    fn the_neighbours_of_a_quotation_come_without_the_blank_between() {
        let plain = Plain::new(&article("Eins.\nZwei.\n\nDrei."));
        assert_eq!(plain.around(&plain.occurrences("Zwei.")[0]), ["Eins.", "Drei."]);
        assert!(plain.occurrences("").is_empty());
    }
}

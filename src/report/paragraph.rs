//! Paragraphs for plain-text output: foreign text made harmless, wrapped and indented.

use crate::text::visible;

/// Text broken into lines of at most `width` cells, each behind `indent`; blanks of any kind are one blank.
pub(super) fn paragraph(text: &str, indent: &str, width: usize) -> String {
    hanging(text, indent, indent, width)
}

/// The same with another indent for the first line, for labels and list marks.
pub(super) fn hanging(text: &str, first: &str, rest: &str, width: usize) -> String {
    let words = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    // Printed text may be megabytes long: the evenness of the best breaks is not worth what they cost.
    let options = textwrap::Options::new(width.max(20)).wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    let options = options.initial_indent(first).subsequent_indent(rest);
    textwrap::fill(&words, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_acts_on_a_terminal() {
        let out = paragraph("one two\u{1b}[2J three four five six seven eight nine ten", "  ", 24);
        assert!(out.lines().all(|line| line.starts_with("  ") && line.chars().count() <= 24));
        assert!(!out.contains('\u{1b}'));
    }
}

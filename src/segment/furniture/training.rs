//! The lines of a page as they are learned from.

use super::feature::Features;
use super::page::Page;
use crate::segment::line::{Line, lines, marked_lines};
use crate::segment::markup::Markup;
use crate::segment::metadata::facts;
use crate::text::Span;

/// A line of a page with what is true of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// Where it stands in the text.
    pub span: Span,
    /// The features that hold, as indices into [`PageWeights::names`](super::PageWeights::names).
    pub features: Vec<usize>,
    /// Where it stands to the spine of the article: 0 before it, 1 in it, 2 after it.
    pub zone: usize,
}

/// The lines of a page, as the judgement which of them are text sees them.
pub fn page_lines(text: &str, markup: &Markup) -> Vec<PageLine> {
    let lines = if markup.lines.is_empty() { lines(text) } else { marked_lines(text, &markup.lines) };
    let page = Page::new(&lines);
    let facts = facts(text, &lines, &page);
    let page_line = |(line, found): (&Line, Features)| PageLine {
        span: line.span,
        features: found.active.iter().map(|feature| *feature as usize).collect(),
        zone: found.zone,
    };
    lines.iter().zip(page.features(&facts)).map(page_line).collect()
}

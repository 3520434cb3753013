//! What a file's format says of its text before any rule looks at it: the elements of a page, the marks of Markdown,
//! the fields of a record.
//!
//! It is said by the readers in `load`, and weighed here together with everything else: an element's name is a strong
//! hint, not the truth, because pages put paragraphs into headings and teasers into articles.

use jiff::civil::Date;

use crate::text::{Address, BlockKind, Language, Span};

/// What a format says of a text and its lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Markup {
    /// The lines of the text in order, without overlap; what lies between them is no text. Empty if the format knows of
    /// no lines: then they are found in the text.
    pub lines: Vec<MarkedLine>,
    /// What it says of the article.
    pub stated: Stated,
}

/// A line of a text with structure: what stands in one element or block.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MarkedLine {
    /// Where it stands in the text.
    pub span: Span,
    /// What the format says it is; nothing if it only says that it is a line.
    pub kind: Option<BlockKind>,
    /// The part of the page that the format puts it in, as the reason to leave it out: `menu`, `footer`.
    pub region: Option<&'static str>,
    /// Whether an extractor of articles kept it; nothing if none was asked.
    pub kept: Option<bool>,
    /// The share of its characters that lead to another page, from 0 to 1; nothing if the format does not say.
    pub linked: Option<f32>,
}

/// What a format says of the article, apart from its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stated {
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// The page that it was published on.
    pub address: Option<Address>,
    /// What it is written in, if it is a language that we know.
    pub language: Option<Language>,
}

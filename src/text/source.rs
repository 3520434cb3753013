//! The bytes of a file, decoded, as far as they are text to read.

use std::path::PathBuf;

use super::{Origin, Stamp};

/// A text and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Where it was read from, as the user wrote it; nothing for a built-in sample or standard input.
    pub path: Option<PathBuf>,
    /// What to call it where the path is meant: the path, `sample/…` or `-`, and `#3` after it for the third article of
    /// a file. May hold anything a file name can hold: it goes through [`visible`](super::visible) before it is shown.
    pub name: String,
    /// What there is to read; every [`Span`](super::Span) of the article points into it. For scraped text that is the
    /// file itself, for pages, dumps and documents the text that they hold.
    pub text: String,
    /// Where the text stands in the decoded file.
    pub origin: Origin,
    /// What the file is, in a word or two: `text`, `HTML`, `text dump`.
    pub format: &'static str,
    /// The encoding that it was read with, by its name in the WHATWG's Encoding Standard.
    pub encoding: &'static str,
    /// What a reader should know of how it was read: a guessed encoding, replaced characters, what was cut. Whole
    /// clauses without a full stop.
    pub notices: Vec<String>,
    /// What the file was like before it was read; nothing for what is no file.
    pub stamp: Option<Stamp>,
}

impl Source {
    /// A text without a file, read as it is.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), format: "text", encoding: "UTF-8", ..Self::default() }
    }
}

//! From the bytes of a file to the text of its articles, whatever the format; told by the content, never by the name.
//!
//! ```text
//! bytes → is it an archive, a document?   epub, pdf
//!       → text in some encoding           (../encoding.rs)
//!       → records, a page, Markdown?      json, html, markdown
//!       → what a dumper wrote?            dump
//!       → text as it is
//! ```
//!
//! Each format is a file of its own with one function from content to [`Part`]s. A reader says what the format says
//! and no more: which lines are the page around the article is weighed for all formats alike, in `segment`.

mod dump;
mod html;

use encoding_rs::Encoding;

use super::encoding::decode;
use crate::segment::Markup;
use crate::text::Origin;

/// How files are read, as far as the user says.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The encoding of all text files; nothing to find it out.
    pub encoding: Option<&'static Encoding>,
}

/// What a file has of one article.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// The text to read.
    pub(super) text: String,
    /// Where it stands in the file.
    pub(super) origin: Origin,
    /// What the format says about it.
    pub(super) markup: Markup,
    /// What the reader should know.
    pub(super) notices: Vec<String>,
}

/// A file, read.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    /// The name of its format.
    pub(super) format: &'static str,
    /// The name of its encoding.
    pub(super) encoding: &'static str,
    /// What holds for all of its articles.
    pub(super) notices: Vec<String>,
    /// Its articles; most formats have one.
    pub(super) parts: Vec<Part>,
}

/// Why there is no text in some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is no text in any encoding: the first byte that shows it.
    Binary(usize),
    /// There is nothing but white space.
    Empty,
}

/// Reads a file.
///
/// # Errors
/// If it is of a format that has no text, or has none in it.
pub(super) fn parts(bytes: Vec<u8>, reading: &Reading) -> Result<Parts, Refusal> {
    let decoded = decode(bytes, reading.encoding).map_err(Refusal::Binary)?;
    if decoded.text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(Refusal::Empty);
    }
    let (format, parts) = text_parts(decoded.text);
    Ok(Parts { format, encoding: decoded.encoding, notices: decoded.notices, parts })
}

/// The articles of a decoded text.
fn text_parts(text: String) -> (&'static str, Vec<Part>) {
    if html::is_html(&text) {
        return ("HTML", vec![html::read(&text)]);
    }
    if let Some(part) = dump::read(&text) {
        return ("text dump", vec![part]);
    }
    ("text", vec![Part { text, ..Part::default() }])
}

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

mod archive;
mod dump;
mod epub;
mod fact;
mod field;
mod foreign;
mod html;
mod json;
mod markdown;
mod pdf;

use encoding_rs::Encoding;

use super::encoding::{Decoded, decode};
use crate::note::is_page;
use crate::segment::Markup;
use crate::text::Origin;

pub use field::{Field, Key};
pub(crate) use pdf::CAUGHT;

/// How files are read, as far as the user says.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The encoding of all text files; nothing to find it out.
    pub encoding: Option<&'static Encoding>,
    /// Where records hold what, before the usual names.
    pub fields: Vec<Field>,
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
    pub(super) articles: Vec<Part>,
}

impl Parts {
    /// A file of one article.
    fn one(format: &'static str, part: Part) -> Self {
        Self { format, articles: vec![part], ..Self::default() }
    }
}

/// Why there is no text in some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is no text in any encoding: the first byte that shows it.
    Binary(usize),
    /// There is nothing but white space.
    Empty,
    /// Records of which none has a text, with the names of their fields.
    NoText(Vec<String>),
    /// JSON that cannot be read from its beginning on, with what is wrong.
    BrokenJson(String),
    /// It is something that diptych does not read: what it is, and what to do about it.
    Foreign(&'static str, &'static str),
}

/// Reads a file. If only one article of it is `wanted`, by its number from 1, the others may be left empty.
///
/// # Errors
/// If it is of a format that has no text, or has none in it.
pub(super) fn parts(bytes: Vec<u8>, reading: &Reading, wanted: Option<usize>) -> Result<Parts, Refusal> {
    if let Some(parts) = bytes_parts(&bytes, wanted) {
        return parts;
    }
    let Decoded { text, encoding, mut notices } = decode(bytes, reading.encoding).map_err(Refusal::Binary)?;
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(Refusal::Empty);
    }
    let parts = text_parts(text, reading, wanted)?;
    notices.extend(parts.notices);
    Ok(Parts { encoding, notices, ..parts })
}

/// The articles of a file that is no text; nothing if it may be one.
fn bytes_parts(bytes: &[u8], wanted: Option<usize>) -> Option<Result<Parts, Refusal>> {
    if archive::is_zip(bytes) {
        return Some(archive::check(bytes).and_then(|()| epub::read(bytes, wanted)));
    }
    if pdf::is_pdf(bytes) {
        return Some(pdf::read(bytes).map(|part| Parts { encoding: "UTF-8", ..Parts::one("PDF", part) }));
    }
    foreign::refusal(bytes).map(Err)
}

/// Reads HTML of which all is the article: whoever made the record or the book has left the page around it out already.
fn whole(page: &str) -> Part {
    let mut part = html::read(page);
    part.markup.lines.iter_mut().for_each(|line| line.kept = None);
    part
}

/// The articles of a decoded text.
fn text_parts(text: String, reading: &Reading, wanted: Option<usize>) -> Result<Parts, Refusal> {
    if let Some(parts) = json::read(&text, reading, wanted)? {
        return Ok(parts);
    }
    if html::is_html(&text) {
        return Ok(Parts::one("HTML", html::read(&text)));
    }
    // A page of notes stays what it is, so that it is known as one.
    if !is_page(&text)
        && let Some(part) = markdown::read(&text)
    {
        return Ok(Parts::one("Markdown", part));
    }
    if let Some(part) = dump::read(&text) {
        return Ok(Parts::one("text dump", part));
    }
    Ok(Parts::one("text", Part { text, ..Part::default() }))
}

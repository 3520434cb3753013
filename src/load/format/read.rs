//! The way from bytes to the reader of their format.

use super::part::{Parts, Reading, Refusal};
use super::{archive, dump, epub, foreign, html, json, length, markdown, pdf};
use crate::load::encoding::{Decoded, decode};
use crate::note::is_page;

/// Reads a file. If only one article of it is `wanted`, by its number from 1, the others may be left empty.
///
/// # Errors
/// If it is of a format that has no text, or has none in it.
pub(in crate::load) fn parts(bytes: Vec<u8>, reading: &Reading, wanted: Option<usize>) -> Result<Parts, Refusal> {
    if let Some(parts) = bytes_parts(&bytes, wanted) {
        return parts;
    }
    let Decoded { text, encoding, mut notices } = decode(bytes, reading.encoding).map_err(Refusal::Binary)?;
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(Refusal::Empty);
    }
    let parts = text_parts(&text, reading, wanted)?;
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

/// The articles of a decoded text.
fn text_parts(text: &str, reading: &Reading, wanted: Option<usize>) -> Result<Parts, Refusal> {
    if let Some(parts) = json::read(text, reading, wanted)? {
        return Ok(parts);
    }
    if html::is_html(text) {
        return Ok(Parts::one("HTML", html::read(text)));
    }
    let (kept, notice) = length::beginning(text);
    let mut parts = plain_parts(kept.to_owned());
    parts.notices.extend(notice);
    Ok(parts)
}

/// The article of a text that is neither records nor a page.
fn plain_parts(text: String) -> Parts {
    // A page of notes stays what it is, so that it is known as one.
    if !is_page(&text)
        && let Some(part) = markdown::read(&text)
    {
        return Parts::one("Markdown", part);
    }
    if let Some(part) = dump::read(&text) {
        return Parts::one("text dump", part);
    }
    Parts::one("text", length::part(text))
}

//! The way from a book to its chapters.

use super::xhtml;
use std::collections::HashMap;
use std::io::{self, Cursor, Write};

use rbook::Epub;
use rbook::epub::spine::EpubSpineEntry;

use crate::load::encoding::decode;
use crate::load::format::{Part, Parts, Refusal, fact, html};
use crate::segment::Stated;

/// A chapter with fewer letters is a title, a cover, a dedication.
const LETTERS: usize = 200;

/// The longest chapter that is read, in bytes; the pages of the web have the same limit.
const LONGEST: usize = 8_000_000;

const UNREADABLE: Refusal =
    Refusal::Foreign("an EPUB that can't be read", "check it with `epubcheck`, or unpack it and name its pages");

/// Reads a book. Of several chapters only the `wanted` one is read, the others are counted.
///
/// # Errors
/// If it cannot be read, or has no chapter with a text.
pub(in crate::load::format) fn read(bytes: &[u8], wanted: Option<usize>) -> Result<Parts, Refusal> {
    let book = Epub::read(Cursor::new(bytes.to_vec())).map_err(|_| UNREADABLE)?;
    let stated = stated(&book);
    let labels = labels(&book);
    let mut parts = Parts { format: "EPUB", encoding: "UTF-8", ..Parts::default() };
    // A book may be made of notes, all of them short.
    for letters in [LETTERS, 1] {
        for (entry, page) in pages(&book).filter(|(_, page)| xhtml::letters(page) >= letters) {
            let number = parts.articles.len() + 1;
            let needed = wanted.is_none_or(|wanted| wanted == number);
            let label = entry.manifest_entry().and_then(|entry| labels.get(entry.href().path().as_str()).cloned());
            parts.articles.push(if needed { chapter(&page, label, &stated) } else { Part::default() });
        }
        if !parts.articles.is_empty() {
            break;
        }
    }
    if parts.articles.is_empty() {
        return Err(Refusal::Foreign("an EPUB without text", "its pages may be pictures: those need OCR first"));
    }
    Ok(parts)
}

/// The pages of a book that may be chapters, in reading order.
fn pages(book: &Epub) -> impl Iterator<Item = (EpubSpineEntry<'_>, String)> {
    let entries = book.spine().iter().filter(|entry| !is_front(entry));
    entries.filter_map(|entry| page(&entry).map(|page| (entry, page)))
}

/// A chapter as an article: what it states itself goes before what the book states.
fn chapter(page: &str, label: Option<String>, book: &Stated) -> Part {
    let mut part = html::whole(&xhtml::closed(page));
    let own = std::mem::take(&mut part.markup.stated);
    // The title of a chapter's window is often that of the book.
    let title = own.title.filter(|title| book.outlet.as_ref() != Some(title));
    let said = |title: &String| fact::says(part.text.lines().take(40), title);
    let title = [label, title].into_iter().flatten().find(said);
    part.markup.stated = Stated {
        title,
        byline: own.byline.or_else(|| book.byline.clone()),
        date: own.date.or(book.date),
        outlet: book.outlet.clone().or(own.outlet),
        address: own.address,
        language: own.language.or(book.language),
    };
    part
}

/// What the book states; its title is the outlet of its chapters.
fn stated(book: &Epub) -> Stated {
    let metadata = book.metadata();
    let authors: Vec<&str> = metadata.creators().map(|creator| creator.value().trim()).collect();
    Stated {
        title: None,
        byline: fact::byline(&authors.join(", ")),
        date: metadata.published_entry().and_then(|entry| fact::date(entry.value())),
        outlet: metadata.title().map(|title| one_line(title.value())).filter(|title| !title.is_empty()),
        address: None,
        language: metadata.language().and_then(|language| fact::language(language.value())),
    }
}

/// What the table of contents calls each page.
fn labels(book: &Epub) -> HashMap<String, String> {
    let Some(contents) = book.toc().contents() else { return HashMap::new() };
    let mut labels = HashMap::new();
    for entry in contents.flatten() {
        if let Some(href) = entry.href() {
            // The first entry of a page names it, those after it name places in it.
            labels.entry(href.path().as_str().to_owned()).or_insert_with(|| one_line(entry.label()));
        }
    }
    labels
}

/// Whether a page stands before the chapters: cover, contents, imprint.
fn is_front(entry: &EpubSpineEntry) -> bool {
    let names =
        ["cover", "coverpage", "nav", "toc", "contents", "inhalt", "title", "titlepage", "copyright", "imprint"];
    let plain =
        |name: &str| name.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect::<String>();
    let Some(page) = entry.manifest_entry() else { return true };
    let stem = page.href().name().as_str().split('.').next().map(plain).unwrap_or_default();
    page.properties().has_property("nav") || names.contains(&stem.as_str()) || names.contains(&&*plain(entry.idref()))
}

/// The text of a page of the book, if it is one and can be read.
fn page(entry: &EpubSpineEntry) -> Option<String> {
    let page = entry.manifest_entry()?;
    let mut bytes = Limited(Vec::new());
    page.copy_bytes(&mut bytes).ok()?;
    Some(decode(bytes.0, None).ok()?.text)
}

/// Bytes that become no more than a page may have, whatever the archive says of itself.
struct Limited(Vec<u8>);

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::Error::other("the page is too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;

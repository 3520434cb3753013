//! Books of our own making, good and bad.

use std::fmt::Write as _;
use std::io::Write as _;

use jiff::civil::date;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::load::format::archive;
use crate::segment::marked_article;
use crate::text::{Language, Source};

const CONTAINER: &str = r#"<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a file can be begun");
        archive.write_all(text.as_bytes()).expect("it can be written");
    }
    archive.finish().expect("it can be finished").into_inner()
}

fn package(names: &[&str]) -> String {
    let (mut items, mut refs) = (String::new(), String::new());
    for name in names {
        let _ = write!(items, r#"<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>"#);
        let _ = write!(refs, r#"<itemref idref="{name}"/>"#);
    }
    format!(
        r#"<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
        <dc:title>Harbour Courier</dc:title><dc:language>en</dc:language><dc:creator>Ada Holm</dc:creator>
        <dc:date>2025-03-03</dc:date></metadata><manifest>{items}
        <item id="contents-page" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
        <spine>{refs}</spine></package>"#
    )
}

fn chapter_page(headline: &str) -> String {
    let text =
        "The town council voted on Monday to close the old pier for good. Repairs would cost too much. ".repeat(4);
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
        <body><a id="top"/><h2>{headline}</h2><p>{text}</p></body></html>"#
    )
}

fn book() -> Vec<u8> {
    let nav = r#"<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
        <nav epub:type="toc"><ol><li><a href="one.xhtml">Pier to close</a></li></ol></nav></body></html>"#;
    packed(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("book/book.opf", &package(&["cover", "one", "short", "two"])),
        ("book/nav.xhtml", nav),
        ("book/cover.xhtml", &chapter_page("Cover")),
        ("book/one.xhtml", &chapter_page("Pier to close")),
        ("book/short.xhtml", "<html><body><p>For my mother.</p></body></html>"),
        ("book/two.xhtml", &chapter_page("Ferries sail again")),
    ])
}

fn checked(bytes: &[u8]) -> Result<Parts, Refusal> {
    archive::check(bytes).and_then(|()| read(bytes, None))
}

#[test]
fn chapters_are_articles_and_the_book_is_their_outlet() {
    let parts = checked(&book()).expect("it is a book").articles;
    assert_eq!(parts.len(), 2);
    for (part, headline) in parts.into_iter().zip(["Pier to close", "Ferries sail again"]) {
        let source = Source { text: part.text, ..Source::default() };
        let article = marked_article(source, &part.markup);
        assert_eq!((article.title.text.as_str(), article.title.made), (headline, false));
        assert_eq!(article.byline.as_deref(), Some("Ada Holm"));
        assert_eq!(article.outlet.as_deref(), Some("Harbour Courier"));
        assert_eq!((article.date, article.language), (Some(date(2025, 3, 3)), Language::English));
        assert_eq!(article.sentences.len(), 9);
    }
}

#[test]
fn an_archive_that_is_too_large_or_damaged_is_refused() {
    let bomb = "a".repeat(20_000_000);
    let mut files = vec![("META-INF/container.xml", CONTAINER), ("book/one.xhtml", bomb.as_str())];
    assert!(matches!(
        checked(&packed(&files)),
        Err(Refusal::Foreign("an archive that unpacks to more than a book has", _))
    ));
    files.pop();
    assert_eq!(checked(&packed(&files)).unwrap_err(), UNREADABLE);
    let mut damaged = book();
    damaged.truncate(damaged.len() / 2);
    assert!(matches!(checked(&damaged), Err(Refusal::Foreign("a damaged ZIP archive", _))));
}

#[test]
fn other_archives_are_told_apart() {
    for (name, said) in [
        ("word/document.xml", "a Word document"),
        ("content.xml", "an OpenDocument document"),
        ("a.txt", "a ZIP archive"),
    ] {
        let Err(Refusal::Foreign(what, _)) = checked(&packed(&[(name, "x")])) else { panic!("{name} is no book") };
        assert_eq!(what, said);
    }
}

#[test]
fn contents_that_nest_deeply_end_nowhere() {
    let nav = format!(
        r#"<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc">{}
        <a href="one.xhtml">x</a></nav></body></html>"#,
        "<ol><li>".repeat(100_000)
    );
    let book = packed(&[
        ("META-INF/container.xml", CONTAINER),
        ("book/book.opf", &package(&["one"])),
        ("book/nav.xhtml", &nav),
        ("book/one.xhtml", &chapter_page("Pier to close")),
    ]);
    let _ = checked(&book);
}

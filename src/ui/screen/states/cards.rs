//! Cards over the texts at every width: evidence, a note being written, search, filter, welcome, the source of a page.

use super::{edges, pressed, whole};
use crate::reader::Reader;
use crate::reader::fixture::{courier, ledger, press, reader, reader_over, type_text};
use crate::text::{Article, Dropped, Source, Span};

#[test]
fn the_evidence_of_a_link_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "e")), @"");
}

#[test]
fn a_search_at_every_width() {
    let searching = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, "/");
        type_text(&mut reader, "pier");
        reader
    };
    insta::assert_snapshot!(whole(searching), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter")), @"");
}

#[test]
fn the_filters_and_one_in_force_at_every_width() {
    insta::assert_snapshot!(whole(|columns, rows| pressed(reader(columns, rows), "f")), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(reader(columns, rows), "f o n l y enter")), @"");
}

#[test]
fn the_welcome_at_every_width() {
    let welcomed = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.welcome();
        reader
    };
    insta::assert_snapshot!(whole(welcomed), @"");
}

#[test]
fn a_note_on_a_pair_at_every_width() {
    let writing = |columns, rows| {
        let mut reader = reader(columns, rows);
        press(&mut reader, "I");
        type_text(&mut reader, "Seven or eight? Ask the clerk for the minutes.");
        reader
    };
    insta::assert_snapshot!(edges(6, writing), @"");
}

#[test]
fn how_a_page_was_read_at_every_width() {
    let source = |columns, rows| -> Reader {
        let courier = courier();
        let page = ["Home | News | Harbour | Sport", "Read more: Nine traders lose their stalls"];
        let text = [&*courier.source.text, "\n\n", &page.join("\n\n")].concat();
        let dropped = page.iter().zip(["menu", "link to more"]).map(|(line, reason)| {
            let start = text.find(line).expect("the line is in the page");
            Dropped { span: Span::new(start, start + line.len()), reason }
        });
        let dropped = dropped.collect();
        let notice = "read as windows-1252, guessed; --encoding names another one".to_owned();
        let source =
            Source { encoding: "windows-1252", notices: vec![notice], ..Source::new("old/pier.txt", text.clone()) };
        let article = Article { source, dropped, ..Article::clone(&courier) };
        pressed(reader_over([article.into(), ledger()], columns, rows), "X")
    };
    insta::assert_snapshot!(whole(source), @"");
}

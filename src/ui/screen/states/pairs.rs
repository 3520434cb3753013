//! Pairs that are no two accounts of one event: one article, one text twice, two languages, nothing in common, links that
//! are still being found.

use std::sync::Arc;

use jiff::civil::date;

use super::{edges, pressed, whole};
use crate::align::Relation;
use crate::reader::Reader;
use crate::reader::fixture::{courier, kurier, ledger, observer, press, reader_finding, reader_with};
use crate::text::{Article, Side};
use crate::ui::screen::tests::screen;

/// Three articles, of which the open two have nothing in common but an unlikely link.
fn nothing_shared(columns: u16, rows: u16) -> Reader {
    reader_with([courier(), observer(), ledger()], &[(0, 1, Relation::Agrees, 0.05)], columns, rows)
}

#[test]
fn nothing_shared_is_told_once_and_stands_in_the_header() {
    insta::assert_snapshot!(edges(2, nothing_shared), @"");
    insta::assert_snapshot!(whole(|columns, rows| pressed(nothing_shared(columns, rows), "k")), @"");
}

#[test]
fn where_nothing_is_shared_every_key_that_needs_a_link_says_so() {
    let mut reader = nothing_shared(100, 24);
    for keys in ["c", "C", "d", "] u"] {
        press(&mut reader, keys);
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(
            told,
            Some("nothing was found that both tell; look at unlikely partners (;) or other articles (a)"),
            "{keys}"
        );
    }
    press(&mut reader, "a");
    assert!(screen(&reader).contains("article for A"));
}

/// The same text twice, as two files have it.
fn copies(columns: u16, rows: u16) -> Reader {
    let links: Vec<_> = (0..5).map(|at| (at, at, Relation::Verbatim, 0.99)).collect();
    reader_with([courier(), courier()], &links, columns, rows)
}

#[test]
fn one_text_twice_confirms_nothing() {
    insta::assert_snapshot!(edges(2, copies), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(copies(columns, rows), "k")), @"");
    let shown = screen(&pressed(copies(80, 24), "k"));
    insta::assert_snapshot!(shown, @"");
}

/// An article and what its outlet made of it the day after.
fn versions(columns: u16, rows: u16) -> Reader {
    let dated = |article: Arc<Article>, day| Article { date: Some(date(2025, 5, day)), ..Article::clone(&article) };
    let mut newer = dated(courier(), 4);
    newer.sentences.pop();
    newer.blocks.last_mut().expect("it has a block").len -= 1;
    let links = [(0, 0, Relation::Verbatim, 0.99), (1, 1, Relation::Verbatim, 0.99)];
    reader_with([dated(courier(), 3).into(), newer.into(), ledger()], &links, columns, rows)
}

#[test]
fn a_newer_version_is_said_to_be_one() {
    insta::assert_snapshot!(edges(3, versions), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(versions(columns, rows), "k")), @"");
}

/// An English account and a German one.
fn languages(columns: u16, rows: u16) -> Reader {
    let links = [(0, 0, Relation::Agrees, 0.9), (1, 1, Relation::Agrees, 0.8)];
    reader_with([courier(), kurier()], &links, columns, rows)
}

#[test]
fn two_languages_are_named() {
    insta::assert_snapshot!(edges(2, languages), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(languages(columns, rows), "j")), @"");
    let shown = screen(&languages(80, 24));
    insta::assert_snapshot!(shown, @"");
}

#[test]
fn one_article_says_how_there_will_be_two() {
    let alone = |columns, rows| reader_finding([courier()], columns, rows);
    insta::assert_snapshot!(whole(alone), @"");
    // Where others lie beside it, the list to choose from is the way.
    let beside = |columns, rows| {
        let mut reader = reader_finding([courier()], columns, rows);
        reader.shelf = crate::reader::Shelf::new([courier(), ledger(), observer()]);
        reader
    };
    insta::assert_snapshot!(edges(1, beside), @"");
    let choosing = |columns, rows| {
        let mut reader = beside(columns, rows);
        reader.open_articles(Side::Right);
        reader
    };
    insta::assert_snapshot!(whole(choosing), @"");
}

#[test]
fn one_article_alone_answers_keys_that_need_two() {
    let mut reader = reader_finding([courier()], 80, 24);
    for keys in ["c", "d", "o", ";", "enter", "=", "e", "t", "tab", "+", "r l", "I"] {
        press(&mut reader, keys);
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(told, Some("one article is open: start with two files or a directory to compare"), "{keys}");
    }
}

#[test]
fn links_that_are_still_being_found_are_waited_for_in_words() {
    let finding = |columns, rows| reader_finding([courier(), ledger()], columns, rows);
    insta::assert_snapshot!(whole(finding), @"");
    let mut reader = finding(80, 24);
    for keys in ["c", "d", "o", ";", "enter", "=", "e", "t", "-", "r a", "r l", "I"] {
        // What would settle the pair is left out: the links do not come.
        for key in keys.split(' ').flat_map(|key| key.parse::<crate::command::Chord>().expect("a key").keys().to_vec())
        {
            reader.update(crate::reader::Event::Key(key));
        }
        let told = reader.notice.as_ref().map(|notice| notice.text.as_str());
        assert_eq!(told, Some("the links are still being found"), "{keys}");
    }
}

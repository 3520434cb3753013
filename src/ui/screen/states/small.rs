//! Searches and filters that leave nothing, and screens with next to no room.

use super::{edges, pressed, whole};
use crate::reader::fixture::{courier, kurier, ledger, press, reader, reader_with, type_text};
use crate::reader::{ArticleId, Filter, Notice, Reader};
use crate::text::Side;
use crate::ui::screen::tests::screen;

fn searching(columns: u16, rows: u16) -> Reader {
    let mut reader = reader(columns, rows);
    press(&mut reader, "/");
    type_text(&mut reader, "lighthouse");
    reader
}

#[test]
fn a_search_that_finds_nothing_says_so_and_leaves_the_place() {
    insta::assert_snapshot!(edges(1, searching), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter")), @"");
    insta::assert_snapshot!(edges(1, |columns, rows| pressed(searching(columns, rows), "enter k")), @"");
}

#[test]
fn a_filter_that_nothing_passes_is_not_put_in_force() {
    let filtered = |columns, rows| {
        let mut reader =
            reader_with([courier(), ledger()], &[(0, 1, crate::align::Relation::Agrees, 0.9)], columns, rows);
        press(&mut reader, "f");
        type_text(&mut reader, "diff");
        press(&mut reader, "enter");
        assert_eq!(reader.view.filter, Filter::All);
        reader
    };
    insta::assert_snapshot!(edges(1, filtered), @"");
}

#[test]
fn a_filter_that_holds_everything_back_of_a_later_article_says_what_shows_it_again() {
    let filtered = |columns, rows| {
        let mut reader =
            reader_with([courier(), kurier()], &[(0, 0, crate::align::Relation::Agrees, 0.9)], columns, rows);
        reader.notice = None;
        reader.view.filter = Filter::Differences;
        reader
    };
    insta::assert_snapshot!(edges(1, filtered), @"");
}

#[test]
fn a_list_in_which_nothing_matches_says_how_to_go_on() {
    let mut reader = reader(80, 12);
    press(&mut reader, "t");
    type_text(&mut reader, "zzz");
    insta::assert_snapshot!(screen(&reader), @"");
}

#[test]
fn below_40_by_10_there_is_one_sentence_in_every_state() {
    let nothing = |columns, rows| pressed(reader_with([courier(), kurier()], &[], columns, rows), "k");
    insta::assert_snapshot!(screen(&nothing(39, 9)), @"");
    insta::assert_snapshot!(screen(&nothing(24, 4)), @"");
    let told = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.tell(Notice::error("config.toml:1: `measure` takes columns from 30 to 76, not 9"));
        reader
    };
    insta::assert_snapshot!(screen(&told(39, 9)), @"");
    insta::assert_snapshot!(screen(&told(20, 3)), @"");
    assert!(screen(&told(20, 1)).starts_with("The town council"));
}

#[test]
fn a_text_of_one_sentence_and_the_same_article_on_both_sides_are_drawn() {
    let same = |columns, rows| {
        let mut reader = reader(columns, rows);
        reader.open_article(Side::Right, ArticleId::new(0));
        crate::reader::fixture::settle(&mut reader);
        reader
    };
    insta::assert_snapshot!(edges(2, same), @"");
    let _ = whole(same);
}

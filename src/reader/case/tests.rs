//! What is told of a pair, and when.

use super::*;
use crate::align::Relation;
use crate::reader::Event;
use crate::reader::fixture::{courier, kurier, ledger, observer, press, reader, reader_finding, reader_with, settle};
use crate::text::Article;

fn told(reader: &Reader) -> Option<&str> {
    reader.notice.as_ref().map(|notice| notice.text.as_str())
}

#[test]
fn of_an_ordinary_pair_nothing_is_told() {
    let reader = reader(80, 24);
    assert_eq!(
        (told(&reader), reader.unlinked(), reader.tie(Side::Left), reader.languages()),
        (None, None, None, None)
    );
}

#[test]
fn what_is_told_already_is_not_told_over() {
    let mut reader = reader_finding([courier(), courier()], 80, 24);
    reader.tell(Notice::error("config.toml:1: a fault"));
    settle(&mut reader);
    assert_eq!(told(&reader), Some("config.toml:1: a fault"));
}

#[test]
fn it_is_told_until_the_next_key() {
    let mut reader = reader_with([courier(), observer()], &[], 80, 24);
    assert_eq!(told(&reader), Some("nothing was found that both tell"));
    press(&mut reader, "k");
    assert_eq!(reader.unlinked(), Some(Unlinked::NothingShared));
}

#[test]
fn an_unknown_language_is_said_of_the_side_that_has_it() {
    let unknown = || Article { language: Language::Other, ..Article::clone(&kurier()) };
    let links = [(0, 0, Relation::Agrees, 0.9)];
    let right = reader_with([courier(), unknown().into()], &links, 80, 24);
    assert!(told(&right).is_some_and(|said| said.starts_with("the language of B is not known")));
    let other = Article { language: Language::Other, ..Article::clone(&ledger()) };
    let both = reader_with([other.into(), unknown().into()], &links, 80, 24);
    assert!(told(&both).is_some_and(|said| said.starts_with("the language of both texts")), "{:?}", told(&both));
    assert_eq!(both.languages(), None);
}

#[test]
fn a_pair_that_shares_nothing_by_decision_is_one_that_shares_nothing() {
    let mut reader = reader_with([courier(), ledger()], &[(0, 1, Relation::Agrees, 0.9)], 80, 24);
    press(&mut reader, "-");
    assert_eq!(reader.unlinked(), Some(Unlinked::NothingShared));
    press(&mut reader, "u");
    assert_eq!(reader.unlinked(), None);
}

#[test]
fn the_case_is_told_again_of_another_pair_only() {
    let mut reader = reader_with([courier(), courier(), ledger()], &[], 80, 24);
    press(&mut reader, "j");
    reader.update(Event::Resize(crate::reader::Size { columns: 40, rows: 24 }));
    assert_eq!(told(&reader), None);
}
